import { type FlowContext, type WalkDepth, walkSite } from '../../flows/index.ts';
import { readContracts, SiteChangedError } from '../../pages/index.ts';
import { type DriftReport, driftTable, driftWords, taipeiTimestamp } from '../../reports/index.ts';
import { contractPatch } from '../drift/contract-patch.ts';
import { openReplay } from '../drift/open-replay.ts';
import { driftReportOf } from '../drift/drift-report-of.ts';
import { writeDriftFile, writeReports } from '../drift/write-reports.ts';
import { runCommand } from '../run/command-run.ts';
import { travelToDoor } from '../run/journey.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { lookAround } from '../run/look-around.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** What `ecpa drift` takes besides the flags of all. */
export interface DriftOptions {
  readonly depth: WalkDepth;
  /** Whether to write what the contracts would become. */
  readonly update: boolean;
  /** Whether a journey at risk counts as a broken one. */
  readonly strict: boolean;
  /** The edition to compare with, where it was told. */
  readonly edition: string | undefined;
  /** A folder of `ecpa drift record` that is looked at in the place of the site. */
  readonly recording?: string;
}

/** How long a landmark may take to come, in ms: as long as the journeys wait for it. */
const patience = 5_000;

type LogIn = Parameters<Parameters<typeof travelToDoor>[3]>[1];

/** The landmark that fails the run, if one does. */
function fault({ flows, differences }: DriftReport, strict: boolean): SiteChangedError | undefined {
  const isBad = (verdict: string): boolean => verdict === 'broken' || (strict && verdict === 'at-risk');
  const bad = Object.entries(flows).flatMap(([flow, verdict]) => (isBad(verdict) ? [flow] : []));
  if (bad.length === 0) return undefined;
  const first =
    differences.find(({ breaks }) => breaks.length > 0) ?? differences.find(({ kind }) => kind !== 'cosmetic');
  const { landmark = 'SITE.PAGE', kind = '', is = null } = first ?? {};
  return new SiteChangedError(landmark, `${landmark}: ${kind}${is === null ? '' : ` (${is})`}; ${bad.join(', ')}`);
}

/** `ecpa drift`: compares the site with the contracts of its pages. Gives the exit code: 14 where a journey is broken. */
export async function drift(settings: Settings, options: DriftOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const words = driftWords[language];
  const { depth, update, strict } = options;
  const report = await runCommand('drift', settings, language, async ({ step }, log) => {
    const replay = options.recording === undefined ? undefined : await openReplay(options.recording);
    const contracts = replay?.contracts ?? (await readContracts());
    const edition = replay?.edition ?? options.edition ?? (settings.site === 'sim' ? settings.edition : undefined);
    let told: DriftReport | undefined;
    const errand = async (flow: FlowContext, logIn?: LogIn): Promise<void> => {
      const walking = { contracts, edition, depth, patience, pictures: true, acceptConsent: settings.acceptConsent };
      const recorded = replay !== undefined;
      const walk = await walkSite(flow, { ...walking, recorded, ...(logIn ? { logIn } : {}) });
      told = await driftReportOf(walk, { site: flow.site, depth, at: taipeiTimestamp(new Date()) });
      await tell(told, log);
      if (!update) return;
      const patch = await contractPatch(walk);
      const path = patch === '' ? undefined : await writeDriftFile(told.at, 'patch', patch);
      log.details = { ...log.details, ...(path === undefined ? {} : { patch: path }) };
      process.stderr.write(`${path === undefined ? words.noPatch : words.patched(path)}\n`);
    };
    if (replay) {
      const open = (): Promise<Site> => Promise.resolve(replay.site);
      await lookAround(settings, step, log, (flow) => errand(flow, () => replay.logIn(flow)), open);
    } else if (depth === 'page') await lookAround(settings, step, log, errand);
    else await travelToDoor(settings, step, log, errand);
    const bad = told && fault(told, strict);
    if (bad) throw bad;
  });
  return report.exitCode;

  async function tell(told: DriftReport, log: JourneyLog): Promise<void> {
    const files = await writeReports(told, language);
    const { edition, flows, notSeen, differences } = told;
    log.details = { edition, depth, flows, notSeen, differences, reports: files };
    if (settings.json) return;
    process.stdout.write(driftTable(told, language, process.stdout.columns));
    process.stderr.write(`${words.written(files.html)}\n`);
  }
}
