import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPrivateFile } from '../settings/private-file.ts';
import { type KeptSession, keptSessionSchema } from './kept-session.ts';
import { type Keychain, openKeychain } from './keychain.ts';
import { seal, unseal } from './sealed-box.ts';
import { type KeyPlace, type SessionKey, sessionKey } from './session-key.ts';

/** The end of a kept session's file name. */
export const sessionExtension = '.session';

/** What a vault goes by; default: this system. */
interface VaultWays {
  /** Opens the keychain that the key had better lie in. */
  readonly keychain?: () => Promise<Keychain | undefined>;
  readonly now?: () => number;
}

/** Whether sessions are kept in a folder, of whatever site. */
export function holdsSessions(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(sessionExtension));
}

/** Sessions that stay open between runs: a file each, encrypted, named after site and person without telling them. */
export class SessionVault {
  readonly #folder: string;
  readonly #key: Uint8Array;
  /** Where its key lies. */
  readonly keyPlace: KeyPlace;
  readonly #now: () => number;

  private constructor(folder: string, { key, place }: SessionKey, now: () => number) {
    this.#folder = folder;
    this.#key = key;
    this.keyPlace = place;
    this.#now = now;
  }

  /** Opens the folder, making it (0700) and its key where they are missing. */
  static async open(
    folder: string,
    { keychain = () => openKeychain(process.env), now = Date.now }: VaultWays = {},
  ): Promise<SessionVault> {
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await chmod(folder, 0o700);
    return new SessionVault(folder, await sessionKey(folder, keychain), now);
  }

  /** Keeps the session of a person at a site; one that was kept before is forgotten. */
  async keep(site: string, session: KeptSession): Promise<void> {
    const name = `${this.mark(site)}-${session.who}${sessionExtension}`;
    const part = join(this.#folder, `${randomUUID()}.part`);
    try {
      {
        await using file = await open(part, 'wx', 0o600);
        await file.writeFile(seal(JSON.stringify(session), this.#key, name));
      }
      await rename(part, join(this.#folder, name));
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Whether something is kept for a site, unread. */
  async has(site: string): Promise<boolean> {
    return (await this.#names(site)).length > 0;
  }

  /** Stands for a card number, an account or a site; who does not have the key cannot tell which one, nor guess it. */
  mark(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex').slice(0, 24);
  }

  /**
   * Takes a session out, so that nobody else takes it too: the one of this card; without `card` the only one of the
   * site. `undefined` where there is none, where several people have one, and for one that is too old or damaged.
   */
  async take(site: string, card?: string): Promise<KeptSession | undefined> {
    const names = await this.#names(site);
    const wanted = card === undefined ? names : names.filter((name) => name.includes(`-${this.mark(card)}`));
    const [name, ...others] = wanted;
    return name === undefined || others.length > 0 ? undefined : this.#takeFile(name);
  }

  /** Takes all sessions of a site out. */
  async takeAll(site: string): Promise<readonly KeptSession[]> {
    const taken = await Promise.all((await this.#names(site)).map((name) => this.#takeFile(name)));
    return taken.filter((session) => session !== undefined);
  }

  async #names(site: string): Promise<readonly string[]> {
    const names = await readdir(this.#folder);
    return names.filter((name) => name.startsWith(`${this.mark(site)}-`) && name.endsWith(sessionExtension));
  }

  async #takeFile(name: string): Promise<KeptSession | undefined> {
    const claimed = join(this.#folder, `${randomUUID()}.part`);
    try {
      await rename(join(this.#folder, name), claimed);
      const text = unseal(readPrivateFile(claimed, 'kept session'), this.#key, name);
      const { data } = keptSessionSchema.safeParse(JSON.parse(text ?? 'null'));
      return data && Date.parse(data.until) > this.#now() ? data : undefined;
    } catch {
      // Somebody else took it, or it is no file of ours: then there is none.
      return undefined;
    } finally {
      await rm(claimed, { force: true });
    }
  }
}
