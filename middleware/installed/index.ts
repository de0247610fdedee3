export { ComponentError, type ComponentReason } from './component-error.ts';
export { expectReachable } from './expect-reachable.ts';
export { findComponent, type FindComponentOptions } from './find-component.ts';
export type { InstalledComponent } from './installed-component.ts';
export { type InstalledHipki, openInstalledHipki } from './open-installed-hipki.ts';
export type { GuardedPin } from './submission.ts';
