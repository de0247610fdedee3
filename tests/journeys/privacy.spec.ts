import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { logIn, logOut } from '../../flows/index.ts';
import { everythingIn } from '../fixtures/everything-in.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { expect, test } from '../fixtures/world.ts';

test('writes PIN and session cookie into no output, manifest or file', async ({ world }) => {
  const pinFile = join(world.home, '..', `pin-${process.pid}-${Date.now()}`);
  const pin = world.simulator.people[0]?.pin ?? '';
  await writeFile(pinFile, pin, { mode: 0o600 });
  const { stdout, stderr, exitCode } = await world.start(['resume', '-v', '--pin-file', pinFile]).ended;
  await rm(pinFile);
  expect(exitCode).toBe(0);
  const traces = `${stdout}\n${stderr}\n${await everythingIn(world.home)}`;
  const secrets = [pin, ...world.simulator.log.sessionIds];
  expect(secrets.length).toBeGreaterThan(1);
  for (const secret of secrets) expect(traces.includes(secret)).toBe(false);
});

test('keeps the PIN out of a trace that records everything: the page has a decoy', async ({ world }, testInfo) => {
  const [holder] = world.simulator.people;
  await using journey = await openJourney(world.simulator);
  const { flow, card, pin } = journey;
  await flow.browser.tracing.start({ screenshots: true, snapshots: true, sources: false });
  await logIn(flow, { card, readerName: 'reader', unlock: () => card.unlock(pin()) });
  const trace = testInfo.outputPath('trace.zip');
  await flow.browser.tracing.stop({ path: trace });
  await logOut(flow);
  const files = Object.values(unzipSync(await readFile(trace)));
  await rm(trace);
  const text = files.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
  expect(text).toContain('"value":"');
  expect(text.includes(holder?.pin ?? '')).toBe(false);
});
