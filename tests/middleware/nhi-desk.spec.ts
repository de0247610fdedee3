import { ArmedHealthCard } from '../../middleware/nhi/armed-health-card.ts';
import { NhiDesk } from '../../middleware/nhi/nhi-desk.ts';
import { person } from '../../simulator/people/index.ts';
import { expect, type NhiSide, passwordOf, test } from './nhi-side.ts';

const site = 'https://site.example';
const page = { origin: site, seat: 'top' } as const;
const signature = 'H_Sign?Random=00011234567890123456';

/** Our own reading of the card of `index`. */
const cardOf = (index: number) => {
  const { nhiCardNumber, id, name, birthDate, sex } = person(index);
  return { cardNumber: nhiCardNumber, id, name, birthDate, sex };
};

/** A desk with a login under way. */
async function deskAt(nhi: NhiSide, card?: ReturnType<typeof cardOf>, timeout?: number) {
  const component = await nhi.find(timeout === undefined ? {} : { timeout });
  const desk = new NhiDesk(site, { card, component });
  const login = new ArmedHealthCard(passwordOf('Right-1234'));
  desk.login = login;
  return {
    desk,
    login,
    ask: (text: string, asker: Parameters<NhiDesk['answer']>[1] = page) => desk.answer(text, asker),
  };
}

/** The commands that reached the component, but for the looks at the card. */
const secretCommands = ({ standIn }: NhiSide): readonly string[] =>
  standIn.requests.filter((command) => command === 'H_Sign' || command === 'EnCrypt');

test('answers from the card what the card knows, and asks the component for none of it', async ({ nhi }) => {
  const { ask } = await deskAt(nhi, cardOf(0));
  const before = nhi.standIn.requests.length;
  const { nhiCardNumber, id, name } = nhi.holder;
  expect(await ask('GetVersion')).toBe('GetVersion:0001');
  expect(await ask('GetRandom')).toMatch(/^GetRandom:\d{16}$/);
  expect(await ask('GetBasic')).toMatch(new RegExp(`^GetBasic:${nhiCardNumber},${id},${name},\\d{7},[MF],$`));
  expect(nhi.standIn.requests).toHaveLength(before);
  expect(await ask('Format')).toBe('9999');
});

test('asks the component for all of it where no card was read', async ({ nhi }) => {
  const { ask } = await deskAt(nhi);
  expect(await ask('GetBasic')).toMatch(/^GetBasic:\d{12},/);
  expect(await ask('GetRandom')).toMatch(/^GetRandom:\d{16}$/);
  expect(nhi.standIn.requests).toContain('GetRandom');
});

test('gives one signature, and the password where the page has the decoy', async ({ nhi }) => {
  const { ask, login } = await deskAt(nhi, cardOf(0));
  expect(await ask(signature)).toMatch(/^H_Sign:.{256}$/s);
  expect(login.handedOver).toBe(false);
  const closed = await ask(`EnCrypt?Pwd=${login.decoy}`);
  expect(nhi.servers.decrypt(closed.replace('EnCrypt:', ''))).toBe('Right-1234');
  expect(await login.outcome).toEqual({ kind: 'signed' });
  expect(login.handedOver).toBe(true);
  // What was used is used: nothing more reaches the component.
  expect(await ask(signature)).toBe('9001');
  expect(await ask(`EnCrypt?Pwd=${login.decoy}`)).toBe('9001');
  expect(secretCommands(nhi)).toEqual(['H_Sign', 'EnCrypt']);
});

test('ends the login at a second signature, before the password is given', async ({ nhi }) => {
  const { ask, login, desk } = await deskAt(nhi, cardOf(0));
  await ask(signature);
  expect(await ask(signature)).toBe('9001');
  expect(await login.outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'login-used', path: 'H_Sign' } });
  expect(await ask(`EnCrypt?Pwd=${login.decoy}`)).toBe('9001');
  expect(login.handedOver).toBe(false);
  expect(secretCommands(nhi)).toEqual(['H_Sign']);
  expect(JSON.stringify(desk.log.all)).not.toContain(login.decoy);
});

for (const [who, asker, reason] of [
  ['another site', { origin: 'https://evil.example', seat: 'top' }, 'foreign-origin'],
  ['a frame of the site', { origin: site, seat: 'nested' }, 'not-top-level'],
  ['a page that nobody announced', { origin: '', seat: 'unknown' }, 'foreign-origin'],
] as const) {
  test(`gives nothing to ${who}, not even the name, and ends the login`, async ({ nhi }) => {
    const { ask, login } = await deskAt(nhi, cardOf(0));
    expect(await ask('GetBasic', asker)).toBe('4041');
    expect(await login.outcome).toMatchObject({ kind: 'refused', refusal: { reason, origin: asker.origin } });
    expect(await ask(signature)).toBe('9001');
    expect(secretCommands(nhi)).toEqual([]);
  });
}

test('hands nothing on that does not carry the decoy, or comes without a login', async ({ nhi }) => {
  const { ask, login, desk } = await deskAt(nhi, cardOf(0));
  expect(await ask('EnCrypt?Pwd=Guess-1234')).toBe('9001');
  expect(await login.outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'wrong-decoy' } });
  desk.login = undefined;
  expect(await ask(signature)).toBe('9001');
  expect(desk.log.all.map(({ reason }) => reason)).toEqual(['wrong-decoy', 'no-login']);
  expect(secretCommands(nhi)).toEqual([]);
});

test('gives no password to a component that sees another card', async ({ nhi }) => {
  const { ask, login } = await deskAt(nhi, cardOf(1));
  expect(await ask(`EnCrypt?Pwd=${login.decoy}`)).toBe('9001');
  expect(await login.outcome).toMatchObject({
    kind: 'card-failed',
    error: { name: 'ReaderError', reason: 'card-removed' },
  });
  expect(login.handedOver).toBe(false);
  expect(secretCommands(nhi)).toEqual([]);
});

test('tells the page the component’s code, and the run what it means', async ({ nhi }) => {
  const { ask, login } = await deskAt(nhi, cardOf(0));
  nhi.faults.set(['nhi-offline']);
  expect(await ask(signature)).toBe('4061');
  expect(await login.outcome).toMatchObject({ kind: 'card-failed', error: { reason: 'nhi-unreachable' } });
});

test('gives up a component that never answers, and knows whether it had the password', async ({ nhi }) => {
  const { ask, login } = await deskAt(nhi, cardOf(0), 2_000);
  nhi.faults.set(['nhi-hang']);
  expect(await ask(signature)).toBe('9001');
  expect(await login.outcome).toMatchObject({ kind: 'card-failed', error: { reason: 'missing' } });
  expect(login.handedOver).toBe(false);
});

test('wipes the password when the login is taken back', async ({ nhi }) => {
  const password = passwordOf('Right-1234');
  const login = new ArmedHealthCard(password);
  login.end();
  expect(() => password.use((bytes) => bytes.length)).toThrow('wiped');
  expect(await login.outcome).toEqual({ kind: 'ended' });
  expect(nhi.standIn.requests).toEqual([]);
});
