export type { Hipki, HipkiOptions } from './hipki/hipki.ts';
export { openHipki } from './hipki/open-hipki.ts';
export type { PendingLogin, SignatureOutcome } from './hipki/pending-login.ts';
export type { Refusal, RefusalReason } from './hipki/refusal.ts';
export { type PopupFate, type PopupWatch, watchPopups } from './popup-watch.ts';
export {
  ComponentError,
  type ComponentReason,
  expectReachable,
  findComponent,
  type FindComponentOptions,
  type GuardedPin,
  type InstalledComponent,
  type InstalledHipki,
  openInstalledHipki,
} from './installed/index.ts';
export type { HealthCardHolder } from './nhi/basic-answer.ts';
export type { NhiPlace } from './nhi/component-line.ts';
export { expectNhiComponent, findNhiComponent, type NhiComponent } from './nhi/nhi-component.ts';
export type { PendingHealthCard } from './nhi/armed-health-card.ts';
export { openNhi, type NhiOptions } from './nhi/open-nhi.ts';
