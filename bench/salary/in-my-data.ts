import type { FlowContext, MyDataSession } from '../../flows/index.ts';
import { travel } from '../../scripts/run/journey.ts';
import { askSimulator } from '../../scripts/site/ask-simulator.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import type { BenchWorld } from '../world.ts';

/** Somebody in MyData: flow and session of this process, the site in another. */
export interface InMyData {
  readonly flow: FlowContext;
  readonly session: MyDataSession;
  /** Whose card opened it. */
  readonly holder: { readonly name: string };
  /** Switches faults of the site on, and no others. */
  readonly faults: (...names: readonly string[]) => Promise<void>;
}

/** Goes from the card to MyData as the commands do, does something there, and leaves. */
export async function inMyData(world: BenchWorld, work: (inside: InMyData) => Promise<void>): Promise<void> {
  process.env['ECPA_STATE_DIR'] = `${world.folder}/state`;
  const settings = readSettings({ flags: { site: world.ecpa, quiet: true }, environment: {}, dotenvPath: '' });
  const log = { documents: [], pinAttempts: 0, loggedOut: true, target: 'sim' } as const;
  const { control } = JSON.parse(await askSimulator(`${world.ecpa}/__simulator`)) as { readonly control: string };
  const faults = async (...names: readonly string[]): Promise<void> => {
    await askSimulator(`${control}/faults`, { method: 'PUT', body: JSON.stringify(names) });
  };
  await travel(
    settings,
    (_title, body) => body(),
    { ...log },
    async (flow, session, holder) => {
      await work({ flow, session, holder, faults });
      return [];
    },
  );
}
