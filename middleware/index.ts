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
