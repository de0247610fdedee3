import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultName } from '../../simulator/index.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import { expect, test } from '../fixtures/world.ts';

test('stops after one wrong PIN: exit 10, two tries left, no document', async ({ world }) => {
  const pinFile = join(world.home, 'pin');
  await writeFile(pinFile, '999999', { mode: 0o600 });
  const { exitCode, report, stderr } = await world.ecpa(['resume', '--pin-file', pinFile]);
  expect(exitCode).toBe(10);
  expect(report()).toMatchObject({
    status: 'failed',
    pinAttempts: 1,
    loggedOut: true,
    error: { code: 'CARD.PIN_WRONG', owner: 'card', retriable: false, triesLeft: 2 },
  });
  const card = await world.simulator.card(world.simulator.people[0]?.cardNumber ?? '');
  expect(card).toMatchObject({ verifyCount: 1, triesLeft: 2 });
  expect(world.simulator.log.documents).toEqual([]);
  expect(await world.documents()).toEqual([]);
  expect(stderr).not.toContain('    at ');
});

test('takes a malformed PIN nowhere near the card @once', async ({ world }) => {
  const { exitCode, report } = await world.ecpa(['resume', '--pin-stdin'], { stdin: '12345\n' });
  expect(exitCode).toBe(10);
  expect(report()).toMatchObject({ error: { code: 'CARD.PIN_MALFORMED' }, pinAttempts: 0 });
});

interface Refusal {
  readonly fault: FaultName;
  readonly exitCode: number;
  readonly code: string;
  readonly verifies: 0 | 1;
  readonly args?: readonly string[];
}

/** Faults of the card, the network or the file, which no edition of the pages has a part in: run at one edition. */
const once = /^(card-|site-|mydata-(?!refused)|certificate-expired|resume-(?!none|page|500))/;

const refusals: readonly Refusal[] = [
  { fault: 'card-blocked', exitCode: 10, code: 'CARD.PIN_BLOCKED', verifies: 1 },
  { fault: 'card-removed', exitCode: 11, code: 'READER.REMOVED', verifies: 0 },
  { fault: 'certificate-expired', exitCode: 12, code: 'USER.CERTIFICATE_EXPIRED', verifies: 0 },
  { fault: 'certificate-revoked', exitCode: 12, code: 'USER.CERTIFICATE_REVOKED', verifies: 1 },
  { fault: 'login-rejected', exitCode: 12, code: 'USER.LOGIN_REJECTED', verifies: 1 },
  { fault: 'captcha', exitCode: 12, code: 'USER.CAPTCHA', verifies: 0 },
  { fault: 'consent', exitCode: 12, code: 'USER.CONSENT_NEEDED', verifies: 1 },
  { fault: 'site-500', exitCode: 13, code: 'SITE.ERROR', verifies: 0 },
  { fault: 'site-hang', exitCode: 13, code: 'SITE.TIMEOUT', verifies: 0, args: ['--timeout', '3'] },
  { fault: 'site-reset', exitCode: 13, code: 'SITE.UNREACHABLE', verifies: 0 },
  { fault: 'maintenance', exitCode: 13, code: 'SITE.MAINTENANCE', verifies: 0 },
  { fault: 'session-lost-after-login', exitCode: 13, code: 'SITE.SESSION_EXPIRED', verifies: 1 },
  { fault: 'mydata-refused', exitCode: 13, code: 'SITE.ERROR', verifies: 1 },
  { fault: 'mydata-500', exitCode: 13, code: 'SITE.ERROR', verifies: 1 },
  { fault: 'mydata-hang', exitCode: 13, code: 'SITE.TIMEOUT', verifies: 1, args: ['--timeout', '3'] },
  {
    fault: 'login-without-pin-field',
    exitCode: 14,
    code: 'SITE_CHANGED.LOGIN.PIN_FIELD',
    verifies: 0,
    args: ['--timeout', '15'],
  },
  {
    fault: 'menu-without-group-b',
    exitCode: 14,
    code: 'SITE_CHANGED.MENU.GROUP_B',
    verifies: 1,
    args: ['--timeout', '15'],
  },
  {
    fault: 'menu-without-mydata',
    exitCode: 14,
    code: 'SITE_CHANGED.MENU.MYDATA',
    verifies: 1,
    args: ['--timeout', '15'],
  },
  {
    fault: 'resume-page-without-download',
    exitCode: 14,
    code: 'SITE_CHANGED.RESUME.DOWNLOAD',
    verifies: 1,
    args: ['--timeout', '15'],
  },
  { fault: 'resume-none', exitCode: 15, code: 'DOCUMENT.NONE', verifies: 1 },
  { fault: 'resume-empty', exitCode: 15, code: 'DOCUMENT.INVALID', verifies: 1 },
  { fault: 'resume-html', exitCode: 15, code: 'DOCUMENT.INVALID', verifies: 1 },
  { fault: 'resume-truncated', exitCode: 15, code: 'DOCUMENT.TRUNCATED', verifies: 1 },
  { fault: 'resume-short', exitCode: 15, code: 'DOCUMENT.TRUNCATED', verifies: 1 },
  { fault: 'resume-other-person', exitCode: 15, code: 'DOCUMENT.WRONG_HOLDER', verifies: 1 },
  { fault: 'resume-500', exitCode: 13, code: 'SITE.ERROR', verifies: 1 },
  { fault: 'resume-endless', exitCode: 15, code: 'DOCUMENT.INVALID', verifies: 1 },
  { fault: 'resume-hang', exitCode: 13, code: 'SITE.TIMEOUT', verifies: 1, args: ['--timeout', '3'] },
];

for (const { fault, exitCode, code, verifies, args = [] } of refusals) {
  test(`ends ${exitCode} with ${code} when the world has the fault ${fault}${once.test(fault) ? ' @once' : ''}`, async ({
    world,
  }) => {
    world.faults(fault);
    const result = await world.ecpa(['resume', ...args]);
    expect.soft(result.report()).toMatchObject({ status: 'failed', exitCode, error: { code }, pinAttempts: verifies });
    expect.soft(result.exitCode).toBe(exitCode);
    expect.soft(result.stderr).not.toContain('    at ');
    expect.soft(result.report().loggedOut).toBe(true);
    expect.soft(await world.documents()).toEqual([]);
    const { log, people } = world.simulator;
    const card = await world.simulator.card(people[0]?.cardNumber ?? '');
    expect.soft(card.verifyCount).toBe(verifies);
    expect.soft(log.openSessions).toBe(0);
  });
}

test('agrees to 線上檢視 when the person asked for it, and only then', async ({ world }) => {
  world.faults('consent');
  const { exitCode } = await world.ecpa(['resume', '--accept-consent']);
  expect(exitCode).toBe(0);
  expect(world.simulator.log.consents).toHaveLength(1);
});

test('spends no PIN where the folder takes no documents @once', async ({ world }) => {
  await writeFile(world.out, '');
  const { exitCode, report } = await world.ecpa(['resume', '--out', join(world.out, 'sub')]);
  expect(exitCode).toBe(11);
  expect(report()).toMatchObject({ error: { code: 'LOCAL.DISK' }, pinAttempts: 0, loggedOut: true });
});

test('says that nothing answers where the connection is refused @once', async ({ world }) => {
  const nowhere = { cwd: world.home, env: { ECPA_STATE_DIR: world.home } };
  const { exitCode, report } = await ecpaHere(['resume', '--json', '--site', 'http://ecpa.localhost:9'], nowhere);
  expect(exitCode).toBe(13);
  expect(report()).toMatchObject({ error: { code: 'SITE.UNREACHABLE' }, pinAttempts: 0 });
});
