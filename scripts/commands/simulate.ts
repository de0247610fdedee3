import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FaultName, Simulator, Transform } from '../../simulator/index.ts';
import { ReaderError } from '../../card/index.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { offerComponents } from '../site/offer-components.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';

/** The port of vpcd's first reader; the second one's is the next. */
const firstReader = 35963;

/** What `ecpa simulate` takes besides the flags of all. */
export interface SimulateOptions {
  readonly port?: number;
  readonly fault: readonly string[];
  readonly transform?: string;
  /** Whether the first person's cards go into the virtual readers of this machine's PC/SC service. */
  readonly vpcd: boolean;
  /** Whether a stand-in for the installed component answers at its port. */
  readonly component: boolean;
  /** A folder of `ecpa drift record` that is served in the place of an edition. */
  readonly recording?: string;
}

/** Loads the module of `--transform`. Throws `SettingsError` when it has no function as its default export. */
async function loadTransform(file: string): Promise<Transform> {
  try {
    const module: unknown = await import(pathToFileURL(resolve(file)).href);
    if (typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'function') {
      return module.default as Transform;
    }
  } catch (error) {
    throw new SettingsError('CONFIG', `--transform ${file} cannot be loaded`, { cause: error });
  }
  throw new SettingsError('CONFIG', `--transform ${file} has no function as its default export`);
}

function describe(simulator: Simulator): object {
  const { ecpa, mydata, control, edition, agencies } = simulator;
  const people = simulator.people.map(({ name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword }) => {
    return { name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword };
  });
  return { ecpa, mydata, control, edition, people, agencies };
}

function tell(simulator: Simulator, has: { readonly plugged: boolean; readonly component: boolean }): string {
  const [person] = simulator.people;
  return [
    `eCPA     ${simulator.ecpa}  (edition ${simulator.edition})`,
    `MyData   ${simulator.mydata}`,
    `control  ${simulator.control}`,
    ...(person ? [`${person.name}  card ${person.cardNumber}  PIN ${person.pin}`] : []),
    ...(has.component
      ? [
          'Its HiCOS card is also behind a stand-in for HiPKI at http://localhost:61161,',
          'its 健保卡 behind a stand-in for the 健保卡 component at wss://localhost:7777/echo.',
        ]
      : []),
    ...(has.plugged ? ['Its HiCOS card and NHI card are in the virtual readers.'] : []),
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}

/** Puts the first person's HiCOS card and NHI card into the readers of vpcd. Throws `ReaderError`. */
async function plugCards(simulator: Simulator): Promise<AsyncDisposable | undefined> {
  const { NhiCard, plugIntoVpcd } = await import('../../simulator/index.ts');
  const [person] = simulator.people;
  if (!person) return undefined;
  try {
    const hicos = await plugIntoVpcd(await simulator.card(person.cardNumber), { port: firstReader });
    const nhi = await plugIntoVpcd(new NhiCard({ person }), { port: firstReader + 1 });
    return {
      [Symbol.asyncDispose]: async () => {
        await nhi[Symbol.asyncDispose]();
        await hicos[Symbol.asyncDispose]();
      },
    };
  } catch (cause) {
    const message = 'no virtual reader: pcscd with vsmartcard-vpcd does not listen on 127.0.0.1:35963';
    throw new ReaderError('no-service', message, { cause });
  }
}

/** The faults, a line each. */
function knownFaults(faults: Readonly<Record<string, string>>): string {
  return Object.entries(faults)
    .map(([name, description]) => `  ${name.padEnd(28)} ${description}`)
    .join('\n');
}

/** Serves a recording until it is stopped. */
async function simulateRecording({ json }: Settings, folder: string, port: number | undefined): Promise<void> {
  const { startReplay } = await import('../../simulator/index.ts');
  using interruption = listenForInterruption();
  await using replay = await startReplay(folder, port);
  const { ecpa, mydata, edition } = replay;
  const told = `eCPA     ${ecpa}  (recording ${edition})\nMyData   ${mydata}\nCtrl-C ends it.\n`;
  process.stdout.write(json ? `${JSON.stringify({ ecpa, mydata, edition })}\n` : told);
  await interruption.signalled;
}

/** `ecpa simulate`: serves the site until it is stopped. Gives the exit code. */
export async function simulate(settings: Settings, options: SimulateOptions): Promise<number> {
  if (options.recording !== undefined) {
    await simulateRecording(settings, options.recording, options.port);
    return 0;
  }
  const { faults, startSimulator } = await import('../../simulator/index.ts');
  const unknown = options.fault.filter((name) => !Object.hasOwn(faults, name));
  if (unknown.length > 0) {
    throw new SettingsError('USAGE', `unknown fault ${unknown.join(', ')}; known:\n${knownFaults(faults)}`);
  }
  const transform = options.transform === undefined ? undefined : await loadTransform(options.transform);
  using interruption = listenForInterruption();
  await using simulator = await startSimulator({
    edition: settings.edition,
    faults: options.fault as FaultName[],
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(transform ? { transform } : {}),
  });
  await using component = options.component ? await offerComponents(simulator) : undefined;
  await using cards = options.vpcd ? await plugCards(simulator) : undefined;
  process.stdout.write(
    settings.json
      ? `${JSON.stringify(describe(simulator))}\n`
      : tell(simulator, { plugged: cards !== undefined, component: component !== undefined }),
  );
  await interruption.signalled;
  return 0;
}
