import { homedir } from 'node:os';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/world.ts';

const fullDisk = fileURLToPath(new URL('full-disk.sh', import.meta.url));

test('smoke tells depth, reached and layers as one JSON object, and the run stands in the history @once', async ({
  world,
}) => {
  const { exitCode, report } = await world.ecpa(['smoke', '--depth', 'page']);
  expect(exitCode).toBe(0);
  expect(report()).toMatchObject({ command: 'smoke', depth: 'page', reached: 'page', pinAttempts: 0, loggedOut: true });
  expect(report().layers?.map(({ name }) => name)).toEqual([
    'connection',
    'tls',
    'site',
    'maintenance',
    'browser',
    'login-page',
  ]);
  expect(await readdir(`${world.home}/state/history`)).toContain('morning.html');
});

test('smoke that is told to stop says what it has found, and ends 130 @once', async ({ world }) => {
  world.faults('site-hang');
  const running = world.start(['smoke', '--depth', 'login']);
  await expect.poll(() => world.simulator.log.requests, { timeout: 30_000 }).toBeGreaterThan(0);
  running.kill('SIGTERM');
  const { exitCode, report } = await running.ended;
  expect(exitCode).toBe(130);
  expect(report()).toMatchObject({ command: 'smoke', depth: 'login', error: { code: 'INTERRUPTED' }, loggedOut: true });
});

test('smoke with a state folder that cannot be written tells its result and sends no PIN @once', async ({ world }) => {
  const { exitCode, report } = await world.ecpa(['smoke'], { env: { ECPA_STATE_DIR: '/dev/null/state' } });
  expect(exitCode).toBe(10);
  expect(report()).toMatchObject({ reached: 'component', pinAttempts: 0, error: { code: 'CARD.STATE_UNKNOWN' } });
});

test('smoke on a full disk tells its result, says what it could not keep, and sends no PIN @once @whole', async ({
  world,
}, testInfo) => {
  const disk = join(world.home, 'disk');
  await mkdir(disk);
  const { exitCode, report, stderr } = await world.start(['smoke'], {
    env: { ECPA_STATE_DIR: join(disk, 'state') },
    through: ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), fullDisk, disk],
  }).ended;
  testInfo.skip(/unshare|mount/.test(stderr), 'no disk can be mounted here: not Linux, or no right');
  expect(exitCode).toBe(11);
  expect(report()).toMatchObject({ reached: 'component', pinAttempts: 0, error: { code: 'LOCAL.DISK' } });
  expect(report().error?.message).toMatch(/ENOSPC.*no PIN was sent/);
  expect(stderr).toContain('ecpa: history: not told (ENOSPC)\n');
  expect(world.simulator.log.cards.every(({ verifyCount }) => verifyCount === 0)).toBe(true);
});

test('doctor ends with the code of the first layer that failed, goes on to the others, and tells nothing personal @once', async ({
  world,
}) => {
  const env = { PCSCLITE_CSOCK_NAME: `${homedir()}/no-pcscd` };
  const { exitCode, report, stdout } = await world.ecpa(['doctor', '--card', 'pcsc'], { env });
  expect(exitCode).toBe(11);
  expect(report()).toMatchObject({ command: 'doctor', pinAttempts: 0, error: { code: 'READER.NO_SERVICE' } });
  const statusOf = (wanted: string) => report().layers?.find(({ name }) => name === wanted)?.status;
  expect(['node', 'service', 'reader', 'site', 'login-page'].map(statusOf)).toEqual([
    'ok',
    'failed',
    'skipped',
    'ok',
    'ok',
  ]);
  expect(stdout).not.toContain(homedir());
});
