import { catalogue } from './messages/speak.ts';
import { dayIn } from './day-in.ts';
import type { Language } from './messages/wording.ts';
import type { RunReport, StepReport } from './run-report.ts';
import type { StepListener } from './step-recorder.ts';

/** A stream that people read, such as standard error. */
export interface Screen {
  readonly isTTY?: boolean;
  /** How many columns it has, where it is a terminal. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Back to the start of the line, and what stands on it away (ECMA-48 §8.3.41). */
const lineStart = '\r\u001b[K';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Tells a run to a person: a step a line with its time, and at the end where the document is. */
export class TerminalVoice implements StepListener {
  readonly #screen: Screen;
  readonly #language: Language;
  readonly #progress: boolean;
  /** Titles of the steps that run: one may begin before another has ended, or inside it. */
  readonly #underWay: string[] = [];

  /** `progress`: whether steps are told as they go; a stream that is no terminal stays quiet. */
  constructor(screen: Screen, options: { readonly language: Language; readonly progress: boolean }) {
    this.#screen = screen;
    this.#language = options.language;
    this.#progress = options.progress;
  }

  started(title: string): void {
    if (!this.#progress || !this.#screen.isTTY) return;
    const back = this.#underWay.length > 0 ? lineStart : '';
    this.#underWay.push(title);
    this.#screen.write(`${back}… ${this.#translated(title)}`);
  }

  ended(step: StepReport): void {
    if (!this.#progress) return;
    const mark = step.status === 'passed' ? '✓' : '✗';
    const back = this.#screen.isTTY ? lineStart : '';
    const place = this.#underWay.lastIndexOf(step.title);
    if (place >= 0) this.#underWay.splice(place, 1);
    const other = this.#underWay.at(-1);
    const rest = other === undefined ? '' : `… ${this.#translated(other)}`;
    this.#screen.write(`${back}${mark} ${this.#translated(step.title)}  ${seconds(step.durationMs)}\n${rest}`);
  }

  /** The end of a run: where the documents are, or what went wrong and what to do. */
  conclude(report: RunReport): void {
    const words = catalogue(this.#language);
    for (const document of report.documents ?? []) {
      const pages = document.pages ? `, ${document.pages} p.` : '';
      this.#screen.write(`${words.stored} ${document.path} (${document.bytes} bytes${pages})\n`);
    }
    if (report.documents) {
      this.#screen.write(`${words.deleteAfterUse(dayIn(this.#language, report.startedAt.slice(0, 10)))}\n`);
    }
    if (report.session?.keptUntil) {
      const { keptUntil, key } = report.session;
      this.#screen.write(`${words.sessionKept(keptUntil.slice(11, 16), key === 'keychain')}\n`);
    } else if (!report.loggedOut) this.#screen.write(`${words.stillSignedIn}\n`);
    if (!report.error) return;
    const { code, message, remedy } = report.error;
    this.#screen.write(`${message}\n→ ${remedy}\n[${code}]\n`);
  }

  #translated(title: string): string {
    return catalogue(this.#language).steps[title] ?? title;
  }
}
