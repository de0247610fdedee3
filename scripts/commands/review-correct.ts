import { askForCorrection } from '../../flows/index.ts';
import { confirmChange, expectSomebodyToAsk } from '../change/ask-yes.ts';
import { readTextFile } from '../change/read-text-file.ts';
import { runCommand } from '../run/command-run.ts';
import { travel } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { sectionPart } from '../show/review-room.ts';
import { shownText } from '../show/shown-text.ts';

/** What `ecpa review correct` takes besides the flags of all. */
export interface CorrectOptions {
  readonly section: string;
  readonly textFile: string;
  readonly yes: boolean;
}

const words = {
  'zh-TW': {
    now: '目前的資料：',
    sends: (section: string) => `將向人事單位提出「${section}」的修改申請，說明如下：`,
    done: '修改進度查詢已列出此申請：',
  },
  en: {
    now: 'What stands there now:',
    sends: (section: string) => `This will be sent to the personnel office, to correct 「${section}」:`,
    done: '修改進度查詢 shows the request:',
  },
} as const;

/** `ecpa review correct`: asks the personnel office for a correction, after showing what will be sent and a yes. Gives the exit code. */
export async function correctReview(settings: Settings, options: CorrectOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const { section, textFile, yes } = options;
  const say = words[language];
  const report = await runCommand('review correct', settings, language, async ({ step }, log) => {
    const text = await readTextFile(textFile);
    expectSomebodyToAsk(yes);
    await travel(settings, step, log, async (flow, session) => {
      const tell = (parts: Parameters<typeof shownText>[0]['parts']): string =>
        shownText({ parts, details: {} }, language, process.stderr.columns);
      const request = await askForCorrection(flow, session, {
        section,
        text,
        confirm: (shown) => {
          const parts = [tell([sectionPart(shown)]), tell([{ words: text }])];
          const whole = `${say.now}\n${parts[0] ?? ''}\n${say.sends(section)}\n${parts[1] ?? ''}\n`;
          return confirmChange(whole, { language, yes, quiet: settings.quiet, alwaysAsk: true });
        },
      });
      log.details = { request };
      const { number = '', state } = request;
      if (!settings.json) process.stdout.write(`${say.done} ${number} ${state}\n`);
      return [];
    });
  });
  return report.exitCode;
}
