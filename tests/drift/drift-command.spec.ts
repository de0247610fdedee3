import { readFile } from 'node:fs/promises';
import { startSimulator, type Transform } from '../../simulator/index.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';
import { expect, test } from '../fixtures/world.ts';

/** What `drift --json` adds. */
interface DriftJson {
  readonly exitCode: number;
  readonly pinAttempts: number;
  readonly edition: string;
  readonly loggedOut: boolean;
  readonly flows: Readonly<Record<string, string>>;
  readonly differences: readonly { readonly landmark: string; readonly kind: string; readonly source: string | null }[];
  readonly reports: { readonly html: string; readonly junit: string };
  readonly patch?: string;
}

test('finds nothing at the site as it is, in as deep as it goes, with one PIN @whole', async ({ world }) => {
  const { report, exitCode } = await world.ecpa(['drift', '--depth', 'portal']);
  const told = report() as unknown as DriftJson;
  expect(exitCode).toBe(0);
  expect(told).toMatchObject({ edition: '2024', differences: [], pinAttempts: 1, loggedOut: true });
  expect(told.flows).toEqual({ login: 'works', menu: 'works', resume: 'works', salary: 'works' });
});

test('ends 14 with the landmark, its line and both reports, and asks for no PIN, where the login is broken @whole', async ({}, info) => {
  const change: Transform = ({ html }) => html.replaceAll('請輸入PIN碼', '請輸入通行碼');
  await using simulator = await startSimulator({ edition: '2024', transform: change });
  const flags = ['--depth', 'portal', '--update', '--site', simulator.ecpa, '--json'];
  const { report, exitCode } = await startEcpa(['drift', ...flags], { cwd: info.outputPath() }).ended;
  const told = report() as unknown as DriftJson;
  expect(exitCode).toBe(14);
  expect(told.flows).toEqual({ login: 'broken' });
  expect(told.pinAttempts).toBe(0);
  const found = told.differences.find(({ kind }) => kind === 'renamed');
  expect(found?.landmark).toBe('LOGIN.PIN_FIELD');
  const [path = '', line = ''] = (found?.source ?? '').split(':');
  expect((await readFile(path, 'utf8')).split('\n')[Number(line) - 1]).toContain("'LOGIN.PIN_FIELD'");
  const read = (file: string): Promise<string> => readFile(file, 'utf8');
  expect(await read(told.reports.junit)).toContain('<failure message="LOGIN.PIN_FIELD">');
  expect(await read(told.reports.html)).toContain('data:image/png;base64,');
  expect(await read(told.patch ?? '')).toContain('+      textbox "請輸入通行碼" password');
});
