import type { Command } from 'commander';
import { fold, twoColumns } from './fold.ts';
import type { HelpWords } from './help-words.ts';
import type { PageStyle } from './manual-page.ts';

/** What `ecpa` alone says: what it can do, by purpose, with examples. */
export function overview(program: Command, words: HelpWords, { width, heading }: PageStyle): string {
  const { headings, texts, groups, otherGroup } = words;
  const told = (text: string): string => texts[text] ?? text;
  const left = Math.max(...program.commands.map((command) => command.name().length));
  const rows = (commands: readonly Command[]): string =>
    twoColumns(
      commands.map((command): readonly [string, string] => [command.name(), told(command.description())]),
      { width, left },
    );
  const named = new Set(groups.flatMap(({ commands }) => commands));
  const others = program.commands.filter((command) => !named.has(command.name()));
  const sections = groups.map(({ title, commands }) => {
    const there = commands.flatMap((name) => program.commands.filter((command) => command.name() === name));
    return { title, body: rows(there) };
  });
  const examples = (words.examples[''] ?? []).map(({ line, meaning }): readonly [string, string] => [line, meaning]);
  const parts = [
    { title: headings.synopsis, body: `    ${words.usage}` },
    ...sections,
    { title: otherGroup, body: rows(others) },
    { title: headings.examples, body: twoColumns(examples, { width }) },
    {
      title: headings.more,
      body: fold(words.more, width - 4)
        .map((line) => `    ${line}`)
        .join('\n'),
    },
  ];
  const shown = parts.filter(({ body }) => body !== '').map(({ title, body }) => `${heading(title)}\n${body}\n`);
  return [`ecpa — ${told(program.description())}\n`, ...shown].join('\n');
}
