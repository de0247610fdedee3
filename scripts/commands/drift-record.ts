import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EcpaSession, type FlowContext, readSignedIn, type WalkDepth, walkSite } from '../../flows/index.ts';
import { readContracts } from '../../pages/index.ts';
import { driftWords, type SensitiveValue, taipeiTimestamp } from '../../reports/index.ts';
import { Recording } from '../drift/recording.ts';
import { runCommand } from '../run/command-run.ts';
import { travelToDoor } from '../run/journey.ts';
import { lookAround } from '../run/look-around.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa drift record` takes besides the flags of all. */
export interface DriftRecordOptions {
  readonly depth: WalkDepth;
  /** The folder that it goes to; there must not be one. Absent: one below reports/out/drift. */
  readonly to: string | undefined;
}

/** How long a landmark may take to come, in ms. */
const patience = 5_000;

/**
 * `ecpa drift record`: walks the site and keeps its pages, everything replaced that is not the site's own, with their contracts,
 * for `--edition FOLDER`. Gives the exit code: 16 when something private was still in them; then nothing is kept.
 */
export async function driftRecord(settings: Settings, { depth, to }: DriftRecordOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const stamp = taipeiTimestamp(new Date()).slice(0, 19).replaceAll(':', '').replace('T', '_');
  const folder = resolve(to ?? `reports/out/drift/recording_${stamp}`);
  if (existsSync(folder)) throw new SettingsError('USAGE', `--to ${folder}: is there already`);
  const report = await runCommand('drift record', settings, language, async ({ step }, log) => {
    const contracts = await readContracts();
    const known = [...contracts.values()]
      .flatMap((pages) => [...pages.values()])
      .flatMap(({ landmarks }) => Object.values(landmarks).flatMap(({ name, entry = '' }) => [name, entry]));
    const recording = new Recording(folder, known);
    const errand = async (flow: FlowContext, logIn?: () => Promise<EcpaSession>): Promise<void> => {
      const persons = settings.account === undefined ? [] : [settings.account];
      const who = async (): Promise<EcpaSession> => {
        if (!logIn) throw new Error('there is no way in');
        const session = await logIn();
        persons.push((await readSignedIn(flow, session)).name);
        return session;
      };
      await walkSite(flow, {
        contracts,
        edition: undefined,
        depth,
        patience,
        pictures: false,
        acceptConsent: settings.acceptConsent,
        onPage: (page, station) => recording.keep(page, station, { watch: flow.watch, persons }),
        ...(logIn ? { logIn: who } : {}),
      });
      const cookies = (await flow.browser.cookies()).map(({ value }): SensitiveValue => ({
        kind: 'cookie',
        text: value,
      }));
      const names = persons.map((text): SensitiveValue => ({ kind: 'name', text }));
      const pages = await recording.store([...cookies, ...names, ...(log.known ?? [])]);
      log.details = { depth, recording: folder, pages };
      process.stderr.write(`${driftWords[language].recorded(folder)}\n`);
    };
    if (depth === 'page') await lookAround(settings, step, log, errand);
    else await travelToDoor(settings, step, log, errand);
  });
  return report.exitCode;
}
