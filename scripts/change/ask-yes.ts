import { createInterface } from 'node:readline/promises';
import type { Language } from '../../reports/index.ts';
import { Interrupted } from '../run/interruption.ts';
import { SettingsError } from '../settings/errors.ts';

/** Asked before something is sent to the site. */
const questions = {
  'zh-TW': '要送出嗎？輸入 y 或「是」才會送出 [y/N] ',
  en: 'Send it? Only y or yes sends it [y/N] ',
} as const;

/** Whether somebody is there to be asked. */
export function isAttended(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Refuses a change that nobody can be asked about, before anything is opened. Throws `SettingsError`. */
export function expectSomebodyToAsk(yes: boolean): void {
  if (!yes && !isAttended())
    throw new SettingsError('USAGE', 'this changes data at the site: add --yes, or run at a terminal');
}

/** Asks at the terminal; nothing but a clear yes is one. Throws `Interrupted` on Ctrl-C. */
export async function askYes(question: string): Promise<boolean> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const gone = new Promise<string>((resolve, reject) => {
      dialogue.once('SIGINT', () => {
        reject(new Interrupted());
      });
      dialogue.once('close', () => {
        resolve('');
      });
    });
    const answer = await Promise.race([dialogue.question(question), gone]);
    return /^(y|yes|是|好)$/iu.test(answer.trim());
  } finally {
    dialogue.close();
  }
}

/** How a change is agreed to. */
export interface Confirmation {
  readonly language: Language;
  /** `--yes` */
  readonly yes: boolean;
  /** Whether nothing but errors is to be said. */
  readonly quiet: boolean;
  /** Whether a person at a terminal is asked in spite of `--yes`. */
  readonly alwaysAsk: boolean;
}

/** Shows what is about to be sent, and gives whether it may be. Throws `Interrupted` on Ctrl-C. */
export async function confirmChange(
  shown: string,
  { language, yes, quiet, alwaysAsk }: Confirmation,
): Promise<boolean> {
  const asks = isAttended() && (alwaysAsk || !yes);
  if (asks || !quiet) process.stderr.write(`\n${shown}`);
  return asks ? askYes(questions[language]) : yes;
}
