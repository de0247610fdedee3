import { expect, test } from '@playwright/test';
import stringWidth from 'fast-string-width';
import { createProgram } from '../../scripts/command-line/create-program.ts';
import { fold } from '../../scripts/help/fold.ts';
import { commandPath } from '../../scripts/help/manual-page.ts';
import { helpWords, speakHelp } from '../../scripts/help/speak-help.ts';
import { earlyLanguage } from '../../scripts/settings/early-language.ts';

const languages = ['en', 'zh-TW'] as const;

type Program = ReturnType<typeof createProgram>;

function programIn(language: 'en' | 'zh-TW'): Program {
  const program = createProgram('1.2.3', () => undefined);
  speakHelp(program, language);
  return program;
}

/** Each command that does something, its parts too. */
function allCommands(command: Program): readonly Program[] {
  return command.commands.flatMap((part) => [part, ...allCommands(part)]);
}

function helpOf(command: Program): string {
  command.configureOutput({ getOutHasColors: () => false, getOutHelpWidth: () => 80 });
  return command.helpInformation();
}

test('says in Chinese too what each command, flag and argument is', () => {
  const program = programIn('en');
  const texts = [program, ...allCommands(program)].flatMap((command) => [
    command.description(),
    ...command.options.map(({ description }) => description),
    ...command.registeredArguments.map(({ description }) => description),
  ]);
  const missing = texts.filter((text) => text !== '' && !Object.hasOwn(helpWords['zh-TW'].texts, text));
  expect([...new Set(missing)]).toEqual([]);
});

for (const language of languages) {
  test(`has examples for each command (${language})`, () => {
    const program = programIn(language);
    const { examples } = helpWords[language];
    const missing = allCommands(program).filter((command) => {
      const isGroup = command.commands.length > 0;
      return !isGroup && !examples[commandPath(command)]?.length;
    });
    expect(missing.map(commandPath)).toEqual([]);
  });

  test(`gives each command a manual page that fits 80 columns (${language})`, () => {
    const { headings } = helpWords[language];
    for (const command of allCommands(programIn(language))) {
      const page = helpOf(command);
      for (const heading of [headings.name, headings.synopsis, headings.exitCodes]) expect(page).toContain(heading);
      expect(page).toContain(`ecpa ${commandPath(command)}`);
      const examples = helpWords[language].examples[commandPath(command)] ?? [];
      const lines = page.split('\n').filter((line) => !examples.some((example) => line.endsWith(example.line)));
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    }
  });
}

test('tells what it can do, with examples, when it is called alone', () => {
  const text = helpOf(programIn('zh-TW'));
  expect(text).toMatch(/取得文件與數字\n {4}resume +登入/);
  expect(text).toContain('ecpa resume --diff');
  expect(text).toContain('--lang en');
});

test('names the words that an argument can be', () => {
  const show = allCommands(programIn('zh-TW')).find((command) => command.name() === 'show');
  expect(helpOf(show ?? programIn('en'))).toMatch(/<page> +哪一頁: profile, review, statement/);
});

test('names the environment of a flag, what it can be, and its default', () => {
  const resume = allCommands(programIn('en')).find((command) => command.name() === 'resume');
  const page = helpOf(resume ?? programIn('en'));
  expect(page).toMatch(/--format <pdf\|odt> +file format \(default: pdf\)/);
  expect(page).toContain('[ECPA_OUT]');
});

test('speaks the language of --lang, of ECPA_LANG, or of the system, whatever else is wrong', () => {
  expect(earlyLanguage(['resume', '--lang', 'en'], { LANG: 'zh_TW.UTF-8' }, '')).toBe('en');
  expect(earlyLanguage(['--lang=zh-TW'], { LANG: 'C' }, '')).toBe('zh-TW');
  expect(earlyLanguage(['resume', '--lang', 'klingon'], { ECPA_LANG: 'zh-TW', LANG: 'C' }, '')).toBe('zh-TW');
  expect(earlyLanguage([], { LANG: 'zh_TW.UTF-8' }, '')).toBe('zh-TW');
});

test('takes a flag of all before the command’s name as well', async () => {
  const program = programIn('en');
  const seen: unknown[] = [];
  const card = program.commands.find((command) => command.name() === 'card');
  card?.action((flags: Readonly<Record<string, unknown>>) => {
    seen.push(flags['lang']);
  });
  await program.parseAsync(['--lang', 'en', 'card'], { from: 'user' });
  expect(seen).toEqual(['en']);
});

test('folds Chinese by the columns that it takes, and begins no line with a closing mark', () => {
  expect(fold('依網站規定，使用完畢後刪除。', 11)).toEqual(['依網站規', '定，使用完', '畢後刪除。']);
  expect(fold('one two three', 8)).toEqual(['one two', 'three']);
});
