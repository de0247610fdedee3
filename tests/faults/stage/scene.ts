import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HicosCard } from '../../../simulator/cards/index.ts';
import type { Person, SiteStep } from '../../../simulator/index.ts';
import type { Stage } from './stage.ts';

/** Where one run of `ecpa resume` is played: a fresh world, and folders that only this run uses. */
export interface Scene extends AsyncDisposable {
  readonly stage: Stage;
  readonly holder: Person;
  /** The holder's card, as it is now: faults that are written onto cards make a new one. */
  card(): Promise<HicosCard>;
  /** The folder that the command runs in. */
  readonly home: string;
  /** Where documents go; an earlier one lies there. */
  readonly out: string;
  readonly state: string;
  /** The folder for temporary files. */
  readonly temporary: string;
  /** Steps that the site saw, in their order. */
  readonly steps: SiteStep[];
}

/** What lies in the folder of documents from earlier on. */
export const earlier = {
  '2026-01-02_公務人員履歷表.pdf': '%PDF-1.7 of an earlier run',
  'manifest.jsonl': `${JSON.stringify({ kind: 'resume', file: '2026-01-02_公務人員履歷表.pdf', bytes: 26, sha256: 'e', source: 'http://earlier', at: '2026-01-02T00:00:00Z' })}\n`,
} as const;

/** Sets a scene: nobody is signed in, no fault is on, and the card has all its tries. */
export async function setScene(stage: Stage): Promise<Scene> {
  const { simulator } = stage;
  simulator.reset();
  stage.onStep = undefined;
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  const root = await mkdtemp(join(tmpdir(), 'ecpa-f-'));
  const place = (name: string): string => join(root, name);
  const [home, out, state, temporary] = [place('home'), place('out'), place('state'), place('tmp')] as const;
  for (const folder of [home, out, state, temporary]) await mkdir(folder, { mode: 0o700 });
  for (const [name, text] of Object.entries(earlier)) await writeFile(join(out, name), text, { mode: 0o600 });
  return {
    stage,
    holder,
    card: () => simulator.card(holder.cardNumber),
    home,
    out,
    state,
    temporary,
    steps: [],
    [Symbol.asyncDispose]: async () => {
      stage.onStep = undefined;
      await rm(root, { recursive: true, force: true });
    },
  };
}
