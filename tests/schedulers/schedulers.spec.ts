import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

const files = [
  'schedulers/systemd/ecpa-smoke.service',
  'schedulers/systemd/ecpa-smoke.timer',
  'schedulers/cron/ecpa-smoke.cron',
  'schedulers/windows/ecpa-smoke.xml',
  'schedulers/kubernetes/ecpa-smoke.yaml',
  '.github/workflows/nightly.yml',
];

/** Lines that do something. */
const acts = (text: string): readonly string[] => text.split('\n').filter((line) => !/^\s*#/.test(line));

/** Hour and minute in UTC of a cron line that runs every day. */
function daily(schedule: string): readonly [hour: number, minute: number] {
  const { minute, hour } = /^(?<minute>\d+) (?<hour>\d+) \* \* \*$/.exec(schedule)?.groups ?? {};
  return [Number(hour), Number(minute)];
}

for (const file of files) {
  test(`${file} gives no PIN away and repeats no login`, async () => {
    const lines = acts(await read(file));
    for (const line of lines) {
      expect(line).not.toMatch(/--pin|ECPA_PIN=|ECPA_PASSWORD/i);
      expect(line).not.toMatch(/secrets\.|retry|RestartOnFailure|Restart=(?!no$)/i);
      expect(line, 'a PIN comes as a file').not.toMatch(/PIN_FILE.*[=:]\s*\d{6,8}\b/);
    }
    const starts = lines.filter((line) => /smoke --depth|smoke, --depth|smoke\s+--depth/.test(line));
    expect(starts).toHaveLength(file.endsWith('.timer') ? 0 : 1);
  });
}

test('systemd takes the units, and means 6:20 in Taipei', async ({}, testInfo) => {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-units-'));
  try {
    const service = await read('schedulers/systemd/ecpa-smoke.service');
    // verify looks whether folders and documents are there; here the project is.
    const here = service.replaceAll('/opt/ecpa-suite', root.replace(/\/$/, '')).replace('User=ecpa', 'User=root');
    await writeFile(join(folder, 'ecpa-smoke.service'), here);
    const timer = await read('schedulers/systemd/ecpa-smoke.timer');
    await writeFile(join(folder, 'ecpa-smoke.timer'), timer);
    const units = ['service', 'timer'].map((kind) => join(folder, `ecpa-smoke.${kind}`));
    const { stderr } = await run('systemd-analyze', ['verify', '--man=no', ...units]);
    expect(stderr.split('\n').filter((line) => line.includes('ecpa-smoke'))).toEqual([]);
    const when = /^OnCalendar=(.*)$/m.exec(timer)?.[1] ?? '';
    const { stdout } = await run('systemd-analyze', ['calendar', when], {
      env: { ...process.env, TZ: 'UTC', LANG: 'C' },
    });
    expect(stdout).toMatch(/Next elapse: \w+ \d{4}-\d\d-\d\d 22:20:00 UTC/);
  } catch (error) {
    testInfo.skip((error as NodeJS.ErrnoException).code === 'ENOENT', 'systemd-analyze is not there');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the service gets the PIN as a credential, and one try', async () => {
  const service = await read('schedulers/systemd/ecpa-smoke.service');
  for (const line of ['LoadCredential=ecpa-pin:/etc/ecpa/pin', 'Environment=ECPA_PIN_FILE=%d/ecpa-pin', 'Restart=no'])
    expect(acts(service)).toContain(line);
  expect(acts(await read('schedulers/systemd/ecpa-smoke.timer'))).toContain('RandomizedDelaySec=10min');
});

test('the CronJob starts no pod twice, no two at once, and keeps the ledger', async () => {
  const job = parse(await read('schedulers/kubernetes/ecpa-smoke.yaml')) as {
    readonly spec: {
      readonly schedule: string;
      readonly jobTemplate: {
        readonly spec: { readonly template: { readonly spec: Readonly<Record<string, unknown>> } };
      };
    };
  };
  expect(job).toMatchObject({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    spec: {
      timeZone: 'Asia/Taipei',
      concurrencyPolicy: 'Forbid',
      jobTemplate: {
        spec: { backoffLimit: 0, completions: 1, parallelism: 1, template: { spec: { restartPolicy: 'Never' } } },
      },
    },
  });
  expect(daily(job.spec.schedule)).toEqual([6, 20]);
  const { containers, volumes } = job.spec.jobTemplate.spec.template.spec as {
    containers: { env: object[]; volumeMounts: object[] }[];
    volumes: object[];
  };
  expect(containers[0]?.env).toContainEqual({ name: 'ECPA_STATE_DIR', value: '/state' });
  expect(containers[0]?.volumeMounts).toContainEqual({ name: 'state', mountPath: '/state' });
  expect(volumes).toContainEqual({ name: 'state', persistentVolumeClaim: { claimName: 'ecpa-state' } });
});

test('the nightly workflow runs at 6:20 in Taipei, one at a time, its first attempt alone', async () => {
  const nightly = parse(await read('.github/workflows/nightly.yml')) as {
    readonly on: { readonly schedule: readonly { readonly cron: string }[] };
    readonly jobs: { readonly smoke: { readonly if: string } };
  };
  expect(daily(nightly.on.schedule[0]?.cron ?? '')).toEqual([(6 - 8 + 24) % 24, 20]);
  expect(nightly).toMatchObject({
    permissions: { contents: 'read' },
    concurrency: { group: 'smartcard', 'cancel-in-progress': false },
    jobs: { smoke: { 'runs-on': ['self-hosted', 'card-reader'], 'timeout-minutes': 10 } },
  });
  expect(Object.keys(nightly.on)).toEqual(['schedule']);
  expect(nightly.jobs.smoke.if).toContain('github.run_attempt == 1');
});

test('the workflow of each push runs the tests and a smoke on the simulator, without secrets', async () => {
  const text = await read('.github/workflows/check.yml');
  expect(text).not.toMatch(/secrets\.|self-hosted|ECPA_LIVE|ECPA_SITE/);
  const check = parse(text) as {
    readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const commands = check.jobs.check.steps.flatMap(({ run: command }) => command ?? []);
  expect(commands).toEqual(['npm test', 'npm run check', 'node scripts/ecpa.mjs smoke --depth download']);
});

test('the cron line runs once at 6:20 of Taipei’s time, and its % signs are none', async () => {
  const lines = acts(await read('schedulers/cron/ecpa-smoke.cron'));
  expect(lines).toContain('CRON_TZ=Asia/Taipei');
  const [line = ''] = lines.filter((one) => one.includes('smoke --depth'));
  expect(line).toMatch(/^20 6 \* \* \* /);
  expect(line).not.toContain('%');
});

test('the Windows task is ASCII without a named encoding, ignores a second start, and repeats nothing', async () => {
  const task = await read('schedulers/windows/ecpa-smoke.xml');
  expect(task).toMatch(/^<\?xml version="1\.0"\?>\n/);
  expect(Buffer.byteLength(task), 'ASCII alone').toBe(task.length);
  for (const part of [
    '<StartBoundary>2026-01-01T06:20:00+08:00</StartBoundary>',
    '<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '<StartWhenAvailable>false</StartWhenAvailable>',
    '<ExecutionTimeLimit>PT10M</ExecutionTimeLimit>',
  ])
    expect(task).toContain(part);
  const opened = [...task.matchAll(/<(\/?)([A-Za-z]+)[^>?]*?(\/?)>/g)].filter(([, , , closed]) => closed === '');
  const open: string[] = [];
  for (const [, end, name = ''] of opened) expect(end === '/' ? open.pop() : open.push(name) && name).toBe(name);
  expect(open).toEqual([]);
});
