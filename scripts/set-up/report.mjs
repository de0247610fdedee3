import { chooseLanguage } from './language.mjs';
import { problems } from './problems.mjs';

// Everything goes to stderr: stdout belongs to the command that follows (`--json` is one object on stdout).
const fancy = process.stderr.isTTY === true;
const marks = fancy ? { begun: '·', done: '✓', warning: '!' } : { begun: '..', done: 'ok', warning: '!!' };
const language = chooseLanguage(process.env);

/** A sentence in both languages. @typedef {{ readonly en: string, readonly 'zh-TW': string }} Words */

/** @param {string} line */
function print(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Does a piece of work that takes a while, with a line when it begins and one with its time when it is done.
 * @template T
 * @param {Words} words
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [isDone] tells from the result whether the work was done
 */
export async function step(words, work, isDone = () => true) {
  print(`${marks.begun} ${words[language]}`);
  const start = Date.now();
  const result = await work();
  print(
    `${isDone(result) ? marks.done : marks.warning} ${words[language]} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
  return result;
}

/**
 * Says what is missing or did not work while the set-up goes on.
 * @param {Words} words
 */
export function warn(words) {
  print(`${marks.warning} ${words[language]}`);
}

/**
 * Tells a problem with the last lines of the program that failed, and its remedy.
 * @param {import('./set-up-error.mjs').SetUpError} error
 */
export function reportProblem(error) {
  const { message, remedy } = problems[error.problem][language];
  // Stack frames and the fields of dumped errors would push out what a person can read.
  const noise = /^(npm error)?\s*(at .*|[a-z]\w*: .*|[{}]?)$/;
  const said = error.detail.split('\n').filter((line) => !noise.test(line));
  for (const line of said.slice(-8)) print(`  ${line}`);
  print(`${marks.warning} ${message}`);
  print(`  ${remedy}`);
}
