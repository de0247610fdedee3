import { existsSync } from 'node:fs';
import { type CardError, defaultPkcs11Modules } from '../../card/index.ts';
import type { UnlockWays } from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';
import { installedComponent } from './installed-component.ts';

/** What this machine is asked for. */
export interface UnlockProbes {
  readonly isThere: (path: string) => boolean;
  readonly component: () => Promise<string | undefined>;
}

/** The card needs its issuer's software; tells what of it this machine has. */
export class NeedsVendorError extends Error {
  override readonly name = 'NeedsVendorError';
  readonly ways: UnlockWays;

  constructor(product: string, ways: UnlockWays, options: ErrorOptions) {
    super(product, options);
    this.ways = ways;
  }
}

/** Looks for the ways round an obstacle; no card is touched. */
export async function findUnlockWays(
  { reason }: CardError,
  settings: Pick<Settings, 'pkcs11Module'>,
  { isThere, component }: UnlockProbes = { isThere: existsSync, component: installedComponent },
): Promise<UnlockWays> {
  const usual = defaultPkcs11Modules(process.platform, process.env);
  const pkcs11Module = [settings.pkcs11Module ?? [], usual].flat().find(isThere);
  const version = await component();
  return {
    ...(pkcs11Module === undefined ? {} : { pkcs11Module }),
    ...(version === undefined ? {} : { component: version }),
    cardKeys: reason === 'no-wrapping-key',
  };
}
