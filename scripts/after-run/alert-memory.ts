import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Told } from '../../reports/index.ts';
import { replaceFile } from './replace-file.ts';

const memorySchema = z.record(z.string(), z.object({ since: z.string(), at: z.string(), failures: z.int() }));

/** What each channel was told of each check that fails, in a file of the state folder. */
export class AlertMemory {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async told(channel: string, check: string): Promise<Told | undefined> {
    return (await this.#read())[`${channel} ${check}`];
  }

  /** Remembers what a channel was told; `undefined`: that all is well again. Throws the system's error. */
  async remember(channel: string, check: string, told: Told | undefined): Promise<void> {
    const key = `${channel} ${check}`;
    const others = Object.entries(await this.#read()).filter(([name]) => name !== key);
    const all = Object.fromEntries(told ? [...others, [key, told]] : others);
    await replaceFile(this.#path, `${JSON.stringify(all)}\n`, 0o600);
  }

  /** A file that is not there, or makes no sense, remembers nothing: then people are told once too often. */
  async #read(): Promise<Readonly<Record<string, Told>>> {
    try {
      const result = memorySchema.safeParse(JSON.parse(await readFile(this.#path, 'utf8')));
      return result.success ? result.data : {};
    } catch {
      return {};
    }
  }
}
