import type { Page } from 'playwright-core';

/** Signed in to eCPA. Only `logIn` makes it. */
export interface EcpaSession {
  readonly kind: 'ecpa';
  readonly page: Page;
}

/** Signed in to MyData. Only `openMyData` makes it, from an `EcpaSession`. */
export interface MyDataSession {
  readonly kind: 'mydata';
  readonly page: Page;
  /** Origin of the portal. */
  readonly origin: string;
}
