import { expect } from '@playwright/test';
import { type OutgoingPage, startSimulator } from '../../simulator/index.ts';
import { person } from '../../simulator/people/index.ts';
import { SiteClient } from './site-client.ts';
import { openMyData, signIn } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

test('answers 421 to any other host', async ({ simulator }) => {
  const { port } = new URL(simulator.ecpa);
  for (const host of ['127.0.0.1', 'localhost', 'other.localhost']) {
    expect((await new SiteClient(`http://${host}:${port}`).ask('/')).status).toBe(421);
  }
});

test('answers 404 with a page where there is nothing', async ({ ecpa }) => {
  const { status, text } = await ecpa.ask('/no/such.asp');
  expect(status).toBe(404);
  expect(text).toContain('找不到網頁');
});

test('survives requests that are no sense', async ({ ecpa }) => {
  expect((await ecpa.ask('//[')).status).toBe(404);
  const tooLong = { form: { text: 'x'.repeat(300_000) } };
  expect((await ecpa.ask('/webform/clogin.aspx', tooLong)).status).toBe(413);
  expect((await ecpa.ask('/assets/../faults.ts')).status).toBe(404);
  expect((await ecpa.ask('/')).status).toBe(200);
});

for (const edition of editions) {
  test(`changes every HTML page of ${edition} by the transform, and nothing else`, async () => {
    const seen: OutgoingPage[] = [];
    await using simulator = await startSimulator({
      edition,
      people: 1,
      transform: (page) => {
        seen.push(page);
        return `${page.html}<!-- changed -->`;
      },
    });
    const [ecpa, mydata] = [new SiteClient(simulator.ecpa), new SiteClient(simulator.mydata)];
    await openMyData(simulator, person(0), { ecpa, mydata });
    const { menu, applications, home, resume, resumeFile } = places[edition];
    const answers = [await ecpa.ask(menu), await ecpa.ask(applications), await ecpa.ask('/nothing')];
    answers.push(await mydata.ask(home), await mydata.ask(resume));
    simulator.setFaults(['maintenance']);
    answers.push(await ecpa.ask('/'));
    for (const { text } of answers) expect(text.endsWith('<!-- changed -->')).toBe(true);
    expect(seen.at(-1)).toMatchObject({ path: '/', edition });
    expect(seen.map(({ path }) => path)).toContain(places[edition].enter.split('?')[0]);
    simulator.setFaults([]);
    const file = await mydata.ask(resumeFile, { form: { form: 'brief', format: 'pdf' } });
    expect(file.text).not.toContain('changed');
    expect((await ecpa.ask(`/assets/${edition}.css`)).text).not.toContain('changed');
  });
}

test('lives beside another one, with other people’s trust', async ({ simulator, holder, ecpa }) => {
  await using other = await startSimulator({ edition: '2024', people: 1 });
  expect(other.ecpa).not.toBe(simulator.ecpa);
  const elsewhere = new SiteClient(other.ecpa);
  await signIn(simulator, holder, ecpa);
  elsewhere.cookie = ecpa.cookie;
  expect((await elsewhere.ask(places[2024].menu)).status).toBe(302);
  expect(other.log).toMatchObject({ logins: [], openSessions: 0 });
});

test('refuses a port that is taken', async ({ simulator }) => {
  const port = Number(new URL(simulator.ecpa).port);
  await expect(startSimulator({ edition: '2024', port })).rejects.toThrow('EADDRINUSE');
});

test('closes with requests under way', async () => {
  const simulator = await startSimulator({ edition: '2024', people: 0, faults: ['site-hang'] });
  const waiting = new SiteClient(simulator.ecpa).ask('/').catch((error: unknown) => error);
  await expect.poll(() => simulator.log.requests).toBe(1);
  await simulator[Symbol.asyncDispose]();
  expect(await waiting).toBeInstanceOf(Error);
  await simulator[Symbol.asyncDispose]();
});

test('breaks off connections when told so', async ({ simulator, ecpa }) => {
  simulator.setFaults(['site-reset']);
  await expect(ecpa.ask('/')).rejects.toThrow(/ECONNRESET|hang up/);
});

test('has as many people as wanted, all different', async () => {
  await using simulator = await startSimulator({ edition: '2024', people: 600 });
  expect(new Set(simulator.people.map(({ cardNumber }) => cardNumber)).size).toBe(600);
  await expect(simulator.card('TP00000000000000')).rejects.toThrow(RangeError);
});
