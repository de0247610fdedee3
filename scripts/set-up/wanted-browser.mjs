import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Which browser the coming command will want, in the order of its settings: `--browser`, `ECPA_BROWSER`, `.env`, `auto`.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} [dotenv] the text of `.env`
 */
export function wantedBrowser(args, environment, dotenv = readDotenv()) {
  const at = args.findIndex((arg) => /^--browser(=|$)/.test(arg));
  const flag = at < 0 ? undefined : args[at]?.startsWith('--browser=') ? args[at].slice(10) : args[at + 1];
  const line = /^\s*(?:export\s+)?ECPA_BROWSER\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\n]*))/m.exec(dotenv);
  const stored = (line?.[1] ?? line?.[2] ?? line?.[3])?.trim();
  return flag || environment['ECPA_BROWSER'] || stored || 'auto';
}

function readDotenv() {
  try {
    return readFileSync(join(root, '.env'), 'utf8');
  } catch {
    return '';
  }
}
