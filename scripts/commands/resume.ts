import { loadPdfReader, readyFolder } from '../../documents/index.ts';
import { downloadResume } from '../../flows/index.ts';
import type { ResumeChoice } from '../../pages/index.ts';
import { deletionWords, type Language } from '../../reports/index.ts';
import { openDeskFolder } from '../ephemeral/desk-folder.ts';
import { showUntilDone } from '../ephemeral/show-until-done.ts';
import { chooseViewer } from '../ephemeral/viewer.ts';
import { compareWithLast } from '../resume-difference/compare-with-last.ts';
import { earlierResumes } from '../resume-difference/earlier-resumes.ts';
import { differenceJson, differenceText, storeDifference } from '../resume-difference/tell-difference.ts';
import { type CommandBody, runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { travel } from '../run/journey.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa resume` takes besides the flags of all. */
export interface ResumeOptions {
  readonly choice: ResumeChoice;
  /** Whether to tell what has changed since the last one. */
  readonly diff: boolean;
  /** Whether the document is only looked at, and deleted then. */
  readonly ephemeral: boolean;
}

/** What the parts of the command have in common. */
interface Errand {
  readonly settings: Settings;
  readonly options: ResumeOptions;
  readonly language: Language;
  readonly step: Parameters<CommandBody>[0]['step'];
  readonly log: JourneyLog;
}

/** Downloads into a folder, and tells the differences where they were asked for. */
async function download({ settings, options, language, step, log }: Errand, out: string): Promise<void> {
  const { choice, diff } = options;
  await readyFolder(out);
  const earlier = diff ? await earlierResumes(settings.out) : [];
  let source = '';
  await travel(
    settings,
    step,
    log,
    async (flow, session, holder) => {
      source = session.origin;
      const { stored } = await downloadResume(flow, session, { choice, holder, out });
      return { documents: stored.then((document) => [document]) };
    },
    () => {
      if (choice.format === 'pdf') void loadPdfReader();
    },
  );
  const [document] = log.documents;
  if (!diff || !document) return;
  const difference = await step('compare with the last one', () => compareWithLast(document.path, earlier));
  log.details = { diff: differenceJson(difference) };
  if (difference?.comparison.changed) {
    log.documents = [document, await storeDifference(difference, document, { language, out, source })];
  }
  if (!settings.json) process.stdout.write(differenceText(difference, language, process.stdout.columns));
}

/** Downloads, shows the document, and deletes it when the person is done; also when the run is broken off. */
async function lookOnly(errand: Errand): Promise<void> {
  const { settings, language, log } = errand;
  using interruption = listenForInterruption();
  try {
    await using desk = await openDeskFolder();
    await download(errand, desk.folder);
    const [document] = log.documents;
    const viewer = chooseViewer(settings.viewer);
    const screen = { viewer, language, input: process.stdin, output: process.stderr, givenUp: interruption.signalled };
    if (document) await showUntilDone(document.path, screen);
    // An end by Ctrl-C is told as such.
    await interruption.race(() => Promise.resolve());
  } finally {
    log.details = { ...log.details, deleted: log.documents.map(({ path }) => path) };
    log.documents = [];
  }
  process.stderr.write(`${deletionWords[language].deletedAfterUse}\n`);
}

/** `ecpa resume`: logs in, opens MyData, downloads the 履歷表. Gives the exit code. */
export async function resume(settings: Settings, options: ResumeOptions): Promise<number> {
  if (options.ephemeral && settings.pinStdin) {
    throw new SettingsError('USAGE', '--ephemeral waits for Enter on standard input, where --pin-stdin brings the PIN');
  }
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('resume', settings, language, async ({ step }, log) => {
    const errand = { settings, options, language, step, log };
    await (options.ephemeral ? lookOnly(errand) : download(errand, settings.out));
  });
  return report.exitCode;
}
