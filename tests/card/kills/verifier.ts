import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { childProcesses } from '../../fixtures/pcscd/child-processes.ts';
import type { Job } from './unlock-and-sign.ts';

const script = fileURLToPath(new URL('verifier-process.ts', import.meta.url));

/** A program that works with a card (see `verifier-process.ts`), from outside. */
export class Verifier implements AsyncDisposable {
  readonly #process;
  readonly #said: AsyncIterator<string, undefined>;
  readonly #ready: Promise<unknown>;
  readonly #gone: Promise<unknown>;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#gone = once(this.#process, 'exit');
    this.#process.stdin.on('error', () => undefined);
    this.#said = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
    this.#ready = this.#said.next();
  }

  /** The processes that it has started and that are there. */
  get children(): readonly number[] {
    return this.isThere ? childProcesses(this.#process.pid ?? 0, 'pcsc-child.mjs') : [];
  }

  get isThere(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Gives it a job; gives what it says in the end, or `killed`. */
  async do(job: Job): Promise<string> {
    await this.#ready;
    this.#process.stdin.write(`${JSON.stringify(job)}\n`);
    const line = await this.#said.next();
    if (line.done !== true) return line.value;
    await this.#gone;
    return 'killed';
  }

  /** `kill -9`; settles when it is gone. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
