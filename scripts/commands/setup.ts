import { parse } from 'dotenv';
import { openPcsc } from '../../card/index.ts';
import type { Language } from '../../reports/index.ts';
import { pcscEnvironment } from '../card-source/pcsc-card-source.ts';
import { askYes, isAttended } from '../change/ask-yes.ts';
import { differenceText } from '../change/difference-text.ts';
import { type Answers, askSettings } from '../first-steps/ask-settings.ts';
import { openDialogue } from '../first-steps/dialogue.ts';
import { withValues } from '../first-steps/env-text.ts';
import { firstStepsWords } from '../first-steps/first-steps-words.ts';
import { readEnv, writeEnv } from '../first-steps/write-env.ts';
import { runCommand } from '../run/command-run.ts';
import { SettingsError } from '../settings/errors.ts';
import { readSettings } from '../settings/read-settings.ts';
import { environmentName, type Settings, settingsSchema } from '../settings/settings.ts';

/** What `ecpa setup` takes besides the flags of all. */
export interface SetupOptions {
  /** As the command line gave them: what they say is not asked for. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Whether nobody is asked. */
  readonly yes: boolean;
}

const file = '.env';

/** What is about one run, and never for all of them. */
const passing = new Set(['json', 'quiet', 'verbose', 'pinStdin', 'live']);

/** What the flags say, by the names of the environment. */
function flagValues(flags: Readonly<Record<string, unknown>>): Answers {
  const given = Object.keys(settingsSchema.shape).filter((name) => flags[name] !== undefined && !passing.has(name));
  return Object.fromEntries(
    given.map((name) => [environmentName(name), flags[name] === true ? '1' : String(flags[name])]),
  );
}

async function listReaders(): Promise<readonly string[]> {
  await using pcsc = await openPcsc({ environment: pcscEnvironment() });
  return (await pcsc.list()).map(({ name }) => name);
}

/** The lines that go and come; what stays may be private and is not shown. */
function changedLines(before: string, after: string): string {
  const lines = differenceText(before, after, { colour: false }).split('\n');
  return lines.filter((line) => /^[-+] /.test(line)).join('\n');
}

/** The faults of a `.env`, however they came there. */
function faultsOf(text: string): string | undefined {
  try {
    readSettings({ flags: {}, environment: parse(text), dotenvPath: '' });
    return undefined;
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

/** `ecpa setup`: asks, shows what changes in `.env`, writes it when the person agrees. Gives the exit code. */
export async function setup(settings: Settings, { flags, language, yes }: SetupOptions): Promise<number> {
  if (!yes && !isAttended()) {
    throw new SettingsError('USAGE', 'setup asks at a terminal; elsewhere add --yes and say the settings by flags');
  }
  const report = await runCommand('setup', settings, language, async (_recorder, log) => {
    const before = await readEnv(file);
    const given = flagValues(flags);
    const today = { ...parse(before), ...given };
    let answers = given;
    if (!yes) {
      using dialogue = openDialogue(process.stdin, process.stderr);
      answers = { ...(await askSettings({ dialogue, language, today, listReaders })), ...given };
    }
    const after = withValues(before, answers);
    const words = firstStepsWords[answers['ECPA_LANG'] === 'en' ? 'en' : answers['ECPA_LANG'] ? 'zh-TW' : language];
    const say = (text: string): void => {
      if (!settings.quiet) process.stderr.write(`${text}\n`);
    };
    const changed = Object.keys(answers).filter((name) => parse(before)[name] !== parse(after)[name]);
    log.details = { file, changed, written: false };
    if (changed.length === 0) {
      say(words.nothingToWrite);
      return;
    }
    say(`\n${words.difference(file)}\n${changedLines(before, after)}\n`);
    if (!yes && !(await askYes(words.question))) {
      say(words.declined);
      return;
    }
    await writeEnv(file, after);
    log.details = { file, changed, written: true };
    say(words.written(file));
    const faults = faultsOf(after);
    if (faults !== undefined) say(words.faults(file, faults));
  });
  return report.exitCode;
}
