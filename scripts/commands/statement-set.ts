import { readyFolder } from '../../documents/index.ts';
import { writeStatement } from '../../flows/index.ts';
import { confirmChange, expectSomebodyToAsk } from '../change/ask-yes.ts';
import { differenceText } from '../change/difference-text.ts';
import { readTextFile } from '../change/read-text-file.ts';
import { runCommand } from '../run/command-run.ts';
import { travel } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

const words = {
  'zh-TW': { shows: '簡要自述將變更如下：', same: '簡要自述沒有變更。', done: '簡要自述已變更，並經讀回確認。' },
  en: {
    shows: 'The 簡要自述 will change like this:',
    same: 'The 簡要自述 is the same already.',
    done: 'The 簡要自述 is changed, and was read back.',
  },
} as const;

/** `ecpa statement set`: writes the 簡要自述, after showing the difference and a yes. Gives the exit code. */
export async function setStatement(
  settings: Settings,
  options: { readonly from: string; readonly yes: boolean },
): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const { from, yes } = options;
  const say = words[language];
  const report = await runCommand('statement set', settings, language, async ({ step }, log) => {
    const text = await readTextFile(from);
    expectSomebodyToAsk(yes);
    await readyFolder(settings.out);
    await travel(settings, step, log, async (flow, session) => {
      const changed = await writeStatement(flow, session, {
        text,
        out: settings.out,
        confirm: (old) => {
          const difference = differenceText(old.text, text, { colour: process.stderr.isTTY });
          return confirmChange(`${say.shows}\n${difference}`, {
            language,
            yes,
            quiet: settings.quiet,
            alwaysAsk: false,
          });
        },
        kept: (copy) => {
          log.documents = [copy];
        },
      });
      log.details = { statement: { changed } };
      if (!settings.json) process.stdout.write(`${changed ? say.done : say.same}\n`);
      return log.documents;
    });
  });
  return report.exitCode;
}
