import { readyFolder } from '../../documents/index.ts';
import { downloadResume } from '../../flows/index.ts';
import type { ResumeChoice } from '../../pages/index.ts';
import { runCommand } from '../run/command-run.ts';
import { travel } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** `ecpa resume`: logs in, opens MyData, downloads the 履歷表. Gives the exit code. */
export async function resume(settings: Settings, choice: ResumeChoice): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('resume', settings, language, async ({ step }, log) => {
    await readyFolder(settings.out);
    await travel(settings, step, log, async (flow, session, holder) => [
      await downloadResume(flow, session, { choice, holder, out: settings.out }),
    ]);
  });
  return report.exitCode;
}
