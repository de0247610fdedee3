import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StateFiles } from './state-files.ts';

/** Far more than a file of the ledger has. */
const mostBytes = 4096;

/** No links are followed, and a pipe in a file's place keeps nobody waiting. Windows has neither flag. */
const readFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** `StateFiles` in a folder of this machine; each change is on the disk (fsync) before its promise is fulfilled. */
export class StateFolder implements StateFiles {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens the folder, making it (0700) where it is missing. Throws the system's error when that cannot be done. */
  static async open(folder: string): Promise<StateFolder> {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(folder, 0o700);
    return new StateFolder(folder);
  }

  async read(name: string): Promise<string | undefined> {
    try {
      await using file = await open(join(this.#folder, name), readFlags);
      const found = await file.stat();
      const ours = found.isFile() && found.uid === (process.getuid?.() ?? found.uid);
      return ours && found.size <= mostBytes ? await file.readFile('utf8') : '';
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? undefined : '';
    }
  }

  async create(name: string, text: string): Promise<boolean> {
    // A link, since it is exclusive and whole at once: nobody ever sees a file that is still being written.
    return this.#throughPart(text, async (part) => {
      try {
        await link(part, join(this.#folder, name));
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      }
    });
  }

  async replace(name: string, text: string): Promise<void> {
    await this.#throughPart(text, (part) => rename(part, join(this.#folder, name)));
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
    await this.#syncFolder();
  }

  names(): Promise<readonly string[]> {
    return readdir(this.#folder);
  }

  /** Writes the text to a new file on the disk, lets `publish` give it its name, and leaves nothing else behind. */
  async #throughPart<Result>(text: string, publish: (part: string) => Promise<Result>): Promise<Result> {
    const part = join(this.#folder, `${randomUUID()}.part`);
    try {
      {
        await using file = await open(part, 'wx', 0o600);
        await file.writeFile(text);
        await file.sync();
      }
      return await publish(part);
    } finally {
      await rm(part, { force: true });
      await this.#syncFolder();
    }
  }

  async #syncFolder(): Promise<void> {
    // Windows opens no folders; its file systems keep their own journal of names.
    if (process.platform === 'win32') return;
    await using folder = await open(this.#folder, 'r');
    await folder.sync();
  }
}
