import { createInterface } from 'node:readline/promises';
import { SettingsError } from '../settings/errors.ts';

/** Makes sure that a person means the live site: `ECPA_LIVE=1`, or a yes at the terminal. Throws `SettingsError`. */
export async function confirmLive(site: string, allowed: boolean): Promise<void> {
  if (allowed) return;
  if (process.stdin.isTTY && process.stderr.isTTY) {
    const dialogue = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await dialogue.question(`${site} is a live site. Go on? 這是正式網站，要繼續嗎？ [y/N] `);
    dialogue.close();
    if (/^(y|yes|是)$/i.test(answer.trim())) return;
  }
  throw new SettingsError('CONFIG', `${site} is a live site; that needs ECPA_LIVE=1 or a yes at a terminal`);
}
