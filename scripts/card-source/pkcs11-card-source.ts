import { existsSync } from 'node:fs';
import { defaultPkcs11Modules, openPkcs11Card } from '../../card/index.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { CardSource } from './card-source.ts';
import { usableCard } from './usable-card.ts';

/** What the process for PKCS#11 may know of our environment: where SoftHSM2 finds its tokens. */
export function tokenEnvironment(): Readonly<Record<string, string>> {
  const { SOFTHSM2_CONF } = process.env;
  return SOFTHSM2_CONF === undefined ? {} : { SOFTHSM2_CONF };
}

function usualModules(): readonly string[] {
  return defaultPkcs11Modules(process.platform, process.env);
}

/** The vendor's library where the vendor puts it; `undefined`: it is not there. */
export function usualPkcs11Module(): string | undefined {
  return usualModules().find((path) => existsSync(path));
}

/** The vendor's library: `--pkcs11-module`, else the first that lies where the vendor puts it. Throws `SettingsError`. */
export function findPkcs11Module(settings: Settings): string {
  const module = settings.pkcs11Module ?? usualPkcs11Module();
  if (module === undefined) {
    throw new SettingsError(
      'CONFIG',
      `no PKCS#11 library was found (${usualModules().join(', ')}); name it with --pkcs11-module`,
    );
  }
  return module;
}

/** The card behind its vendor's PKCS#11 library. */
export function pkcs11CardSource(settings: Settings): CardSource {
  const module = findPkcs11Module(settings);
  const { reader } = settings;
  return {
    readerName: reader ?? 'PKCS#11',
    open: async ({ budget, ledger }) => {
      const guards = { budget, ...(ledger ? { ledger } : {}) };
      const place = { module, environment: tokenEnvironment(), ...(reader === undefined ? {} : { reader }) };
      return usableCard(await openPkcs11Card({ ...guards, ...place }), settings);
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
