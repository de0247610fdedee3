import { setTimeout as pause } from 'node:timers/promises';

/** The place of the operating system for one secret of ours. */
export interface Keychain {
  /** `undefined` where it has none. Throws when it is locked, or not there. */
  read(): Promise<Uint8Array | undefined>;
  write(secret: Uint8Array): Promise<void>;
}

/** How long the system may take, in ms: it may ask somebody to unlock it who is not there. */
const patience = 5_000;

/** Names of the entry, as the system's own program shows them. */
const service = 'ecpa-suite';
const account = 'key of the kept sessions';

/** What the system gives, in time. */
function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const late = async (): Promise<never> => {
    await pause(patience, undefined, { ref: false });
    throw new Error(`the keychain did not answer in ${patience / 1000} s`);
  };
  return Promise.race([work, late()]);
}

/**
 * Opens the keychain of this account: Keychain Access (macOS), the Credential Manager (Windows), a Secret Service such as GNOME
 * Keyring or KWallet (Linux, freedesktop.org Secret Service API). `undefined` where there is none, and where `ECPA_STATE_DIR` says
 * that all state lies in that folder.
 */
export async function openKeychain(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Keychain | undefined> {
  if (environment['ECPA_STATE_DIR']) return undefined;
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    // The kernel's keyring, which it would take else, is another one in each login.
    const entry = new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
    return {
      read: async () => {
        const secret = await inTime(entry.getSecret());
        return secret === null ? undefined : Uint8Array.from(secret);
      },
      write: (secret) => inTime(entry.setSecret(secret)),
    };
  } catch {
    // Not installed for this platform, or nothing answers there.
    return undefined;
  }
}
