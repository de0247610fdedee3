import { once } from 'node:events';
import { X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { WebSocket } from 'ws';
import type { Simulator } from '../../simulator/index.ts';
import { person } from '../../simulator/people/index.ts';
import { type InstalledNhiComponent, installNhiComponent } from '../../simulator/nhi/index.ts';
import { FaultSwitches } from '../../simulator/faults/index.ts';
import { NhiServers } from '../../simulator/site/state/nhi-servers.ts';
import { editions, places, test as base } from './site-world.ts';

interface Line extends AsyncDisposable {
  /** Sends a request and gives the answer. */
  ask(text: string): Promise<string>;
}

async function connect({ address, root }: InstalledNhiComponent): Promise<Line> {
  const ca = new X509Certificate(root).toString();
  const socket = new WebSocket(address, { ca });
  await once(socket, 'open');
  return {
    ask: async (text) => {
      const answered = once(socket, 'message');
      socket.send(text);
      const [data] = (await answered) as [Buffer];
      return data.toString('utf8');
    },
    [Symbol.asyncDispose]: async () => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

/** What a page's script posts after it has asked the component in the usual order. */
async function askAll(line: Line, password: string): Promise<Record<string, string>> {
  const behind = (answer: string): string => answer.slice(answer.indexOf(':') + 1);
  const basic = behind(await line.ask('GetBasic'));
  const random = `0001${behind(await line.ask('GetRandom'))}`;
  const signature = behind(await line.ask(`H_Sign?Random=${random}`));
  return { basic, random, signature, password: behind(await line.ask(`EnCrypt?Pwd=${password}`)) };
}

const test = base.extend<{ readonly faults: FaultSwitches; readonly component: InstalledNhiComponent }>({
  faults: async ({}, use) => use(new FaultSwitches()),
  component: async ({ faults }, use) => {
    await using component = await installNhiComponent({ faults, holder: person(0), servers: new NhiServers() }, 0);
    await use(component);
  },
});

test('answers over TLS in the forms of the vendor’s, under a certificate for localhost', async ({ component }) => {
  await using line = await connect(component);
  const { nhiCardNumber, id, name, sex } = person(0);
  expect(await line.ask('GetVersion')).toBe('GetVersion:0001');
  expect(await line.ask('GetRandom')).toMatch(/^GetRandom:\d{16}$/);
  expect(await line.ask('GetBasic')).toMatch(new RegExp(`^GetBasic:${nhiCardNumber},${id},${name},\\d{7},${sex},$`));
  expect(await line.ask('H_Sign?Random=00011234567890123456')).toMatch(/^H_Sign:[0-9A-F]{256}$/);
  expect(await line.ask('EnCrypt?Pwd=secret12')).toMatch(/^EnCrypt:[0-9A-F]+$/);
  expect(await line.ask('Anything')).toBe('9999');
  expect(component.requests).toContain('EnCrypt');
  expect(component.requests.join()).not.toContain('secret12');
});

test('says with bare codes what is wrong', async ({ component, faults }) => {
  await using line = await connect(component);
  expect(await line.ask('EnCrypt?Pwd=short')).toBe('8009');
  faults.set(['nhi-no-card']);
  expect(await line.ask('GetBasic')).toBe('8013');
  faults.set(['nhi-offline']);
  expect(await line.ask('H_Sign?Random=00011234567890123456')).toBe('4061');
  faults.set(['nhi-untrusting']);
  expect(await line.ask('GetBasic')).toBe('4041');
});

async function post(
  simulator: Simulator,
  form: Record<string, string>,
  client: { ask: (path: string, options: object) => Promise<{ text: string }> },
): Promise<string> {
  const path = simulator.edition === '2020' ? '/nhi_verify.asp' : '/webform/nhilogin.aspx';
  return (await client.ask(path, { form })).text;
}

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test('lets in whose card and password the component vouches for, once', async ({ simulator, ecpa, holder }) => {
      await using component = await simulator.installNhiComponent(0);
      await using line = await connect(component);
      const login = await ecpa.ask(places[edition].login);
      expect(login.text).toContain(`data-component="${component.address}"`);

      const wrong = await askAll(line, 'wrong1234');
      expect(await post(simulator, wrong, ecpa)).toContain('健保卡密碼錯誤');
      const right = await askAll(line, holder.nhiPassword);
      expect(await post(simulator, { ...right, signature: 'A'.repeat(256) }, ecpa)).toContain('健保卡驗證失敗');
      expect(await post(simulator, right, ecpa)).toBe('');
      expect((await ecpa.ask(places[edition].menu)).text).toContain(holder.name);
      expect(await post(simulator, right, ecpa)).toContain('健保卡驗證失敗');
      const outcomes = simulator.log.logins.map(({ outcome, reason }) => reason ?? outcome);
      expect(outcomes).toEqual(['wrong-nhi-password', 'nhi-signature', 'signed-in', 'nhi-signature']);
    });
  });
}
