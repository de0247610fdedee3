import { access } from 'node:fs/promises';
import { type AnswerOf, type Child, type QuestionOf, startChild } from '../child/index.ts';
import { ReaderError } from '../errors.ts';
import { ckrError } from './ckr-error.ts';
import type { Pkcs11Requests } from './pkcs11-requests.ts';

const entry = new URL('./pkcs11-child.mjs', import.meta.url);

/** How long a token may take to be left in order, in ms; then its process is ended all the same. */
const leavingLimit = 3000;

/** How the process of a module is made. */
export interface TokenProcessOptions {
  /** Absolute path of the module. */
  readonly module: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds that one question may take. */
  readonly timeout: number;
}

/** A PKCS#11 module at work in a process of its own; disposing logs out, finalises it and ends the process. */
export class TokenProcess implements AsyncDisposable {
  readonly #child: Child<Pkcs11Requests>;

  private constructor(child: Child<Pkcs11Requests>) {
    this.#child = child;
  }

  /** Loads a module. Throws `ReaderError` `no-service`, naming its path, when it is not there or does not load. */
  static async start({ module, environment, timeout }: TokenProcessOptions): Promise<TokenProcess> {
    await access(module).catch((cause: unknown) => {
      throw new ReaderError('no-service', `there is no PKCS#11 module at ${module}`, { cause });
    });
    const child = await startChild<Pkcs11Requests>(entry, { purpose: 'PKCS#11', environment, timeout });
    try {
      await child.request('load', module);
    } catch (cause) {
      await child[Symbol.asyncDispose]();
      if (cause instanceof ReaderError) throw cause;
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new ReaderError('no-service', `the PKCS#11 module ${module} does not load: ${said}`, { cause });
    }
    return new TokenProcess(child);
  }

  /** The number of the process. */
  get pid(): number {
    return this.#child.pid;
  }

  /** Asks one question. Throws what the module's CKR code means, or `ReaderError` when the process hangs or is gone. */
  async ask<Name extends keyof Pkcs11Requests>(
    name: Name,
    input: QuestionOf<Pkcs11Requests, Name>,
    doing: string,
  ): Promise<AnswerOf<Pkcs11Requests, Name>> {
    return this.#child.request(name, input).catch((error: unknown) => {
      throw ckrError(doing, error);
    });
  }

  /** Asks for C_Login and gives its failure untouched: only the caller knows what a PIN costs. */
  login(pin: Uint8Array): Promise<undefined> {
    return this.#child.request('login', pin);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A token that is gone cannot be left in order; the end of the process does the rest.
    for (const name of ['logout', 'close'] as const) {
      await this.#child.request(name, undefined, { timeout: leavingLimit }).catch(() => undefined);
    }
    await this.#child[Symbol.asyncDispose]();
  }
}
