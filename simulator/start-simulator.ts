import type { InstalledComponent } from './component/index.ts';
import { serveControl, setFaults, simulatorLog } from './control/index.ts';
import { type FaultName, FaultSwitches } from './faults/index.ts';
import { agency, person } from './people/index.ts';
import { createAuthority } from './pki/index.ts';
import { type AtStep, type Edition, listen, serveSites, siteRoutes, type Transform, World } from './site/index.ts';
import type { InstalledNhiComponent } from './nhi/index.ts';
import type { Simulator } from './simulator.ts';

/** What a simulator is started with. */
export interface SimulatorOptions {
  readonly edition: Edition;
  /** Port of the sites; default: a free one. */
  readonly port?: number;
  /** Faults that are on from the start. */
  readonly faults?: readonly FaultName[];
  /** Changes every HTML page before it is sent. */
  readonly transform?: Transform;
  /** How many people there are; default: 5. */
  readonly people?: number;
  /** How long a session may be idle, in ms; default: 30 minutes. */
  readonly idleMs?: number;
  /** The clock, in ms; default: the machine's. */
  readonly now?: () => number;
  /** Told of each step of the way to the résumé before the site answers; the answer waits for it. */
  readonly atStep?: AtStep;
}

const halfAnHour = 30 * 60_000;

const unchanged: Transform = ({ html }) => html;

/** Starts the sites and the control interface on 127.0.0.1. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { edition, port = 0, faults = [], transform = unchanged } = options;
  const { people: count = 5, idleMs = halfAnHour, now = Date.now, atStep } = options;
  const people = Array.from({ length: count }, (_, index) => person(index));
  const agencies = [agency(0)];
  const authority = await createAuthority();
  const world = new World({
    edition,
    people,
    agencies,
    authority,
    faults: new FaultSwitches(faults),
    idleMs,
    now,
    atStep,
  });
  const routes = siteRoutes(world);

  const controlServer = await listen(serveControl(world));
  const control = `http://127.0.0.1:${controlServer.port}`;
  const describe = (): object => {
    const { address, root } = world.nhiComponent;
    const nhiComponent = { port: Number(new URL(address).port), root };
    return { control, edition, instance: world.instance, ...(root === undefined ? {} : { nhiComponent }) };
  };
  const sites = await listen(serveSites({ world, routes, transform, describe }), port).catch(async (error: unknown) => {
    await controlServer[Symbol.asyncDispose]();
    throw error;
  });
  world.origins = {
    ecpa: `http://ecpa.localhost:${sites.port}`,
    mydata: `http://mydata.localhost:${sites.port}`,
  };
  // Whoever needs what could not be made meets the error then.
  warmUp(world, routes).catch(() => undefined);

  return {
    ...world.origins,
    control,
    edition,
    people,
    agencies,
    authority,
    get log() {
      return simulatorLog(world);
    },
    get captchas() {
      return [...world.captchas.values()];
    },
    card: (cardNumber) => world.cards.card(cardNumber),
    nhiCard: (cardNumber) => world.cards.nhiCard(cardNumber),
    installNhiComponent: (at, nhiCardNumber) => nhiComponentOf(world, at, nhiCardNumber),
    approveMobile: (cardNumber) => {
      const person = cardNumber === undefined ? people[0] : people.find((one) => one.cardNumber === cardNumber);
      return person !== undefined && world.mobileRequests.answer(person, 'approved');
    },
    credentials: (cardNumber) => world.cards.credentials(cardNumber),
    installComponent: (at) => componentOf(world, at),
    changeRecord: (cardNumber, change) => {
      world.records.change(cardNumber, change);
    },
    setFaults: (names) => {
      setFaults(world, names);
    },
    reset: () => {
      world.reset();
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([sites[Symbol.asyncDispose](), controlServer[Symbol.asyncDispose]()]);
    },
  };
}

/** Makes the first person's card, then loads what MyData needs, while nobody waits for it. */
async function warmUp(world: World, routes: ReturnType<typeof siteRoutes>): Promise<void> {
  const [first] = world.people;
  if (first) await world.cards.card(first.cardNumber);
  await routes('mydata');
}

/** The stand-in for the installed component, over the first person's card. */
async function componentOf(world: World, port: number | undefined): Promise<InstalledComponent> {
  const { installComponent } = await import('./component/index.ts');
  const [holder] = world.people;
  if (!holder) throw new RangeError('the simulator has no people');
  const { cards, faults } = world;
  const card = { card: () => cards.card(holder.cardNumber), credentials: () => cards.credentials(holder.cardNumber) };
  return installComponent({ faults, holder, ...card }, port);
}

/** The stand-in for the 健保卡 component; the login page forgets it when it is uninstalled. */
async function nhiComponentOf(
  world: World,
  port: number | undefined,
  nhiCardNumber = world.people[0]?.nhiCardNumber,
): Promise<InstalledNhiComponent> {
  const { installNhiComponent } = await import('./nhi/index.ts');
  const holder = world.people.find((person) => person.nhiCardNumber === nhiCardNumber);
  if (!holder) throw new RangeError(`nobody has the 健保卡 ${nhiCardNumber ?? ''}`);
  const component = await installNhiComponent({ faults: world.faults, holder, servers: world.nhi }, port);
  const before = world.nhiComponent;
  world.nhiComponent = { address: component.address, root: Buffer.from(component.root).toString('base64') };
  return {
    ...component,
    [Symbol.asyncDispose]: async () => {
      world.nhiComponent = before;
      await component[Symbol.asyncDispose]();
    },
  };
}
