import stringWidth from 'fast-string-width';
import { type Argument, Command, type Option } from 'commander';
import { withCommonFlags } from '../command-line/common-flags.ts';
import { environmentName, settingsSchema } from '../settings/settings.ts';
import { fold, twoColumns } from './fold.ts';
import type { HelpExample, HelpWords } from './help-words.ts';

/** How a page of help is set. */
export interface PageStyle {
  /** Columns of the terminal. */
  readonly width: number;
  /** Marks a heading; it is taken away again where the output has no colours. */
  readonly heading: (text: string) => string;
}

const commonNames = new Set(withCommonFlags(new Command()).options.map((option) => option.attributeName()));

/** The words of a command, without the program’s name: `card trust`. */
export function commandPath(command: Command): string {
  return command.parent ? `${commandPath(command.parent)} ${command.name()}`.trim() : '';
}

/** A flag as the help writes it, with what it can be: `--format <pdf|odt>`. */
export function flagTerm({ flags, argChoices }: Option): string {
  return argChoices ? flags.replace(/<[^>]+>/, `<${argChoices.join('|')}>`) : flags;
}

function flagMeaning(option: Option, words: HelpWords): string {
  const { description } = option;
  const defaultValue: unknown = option.defaultValue;
  const name = option.attributeName();
  const environment = Object.hasOwn(settingsSchema.shape, name) ? ` [${environmentName(name)}]` : '';
  const standard = typeof defaultValue === 'string' ? words.defaultIs(defaultValue) : '';
  return `${words.texts[description] ?? description}${standard}${environment}`;
}

/** An argument that only some words will do for, and which. */
function argumentRows(command: Command, { texts }: HelpWords): readonly (readonly [string, string])[] {
  return command.registeredArguments.flatMap((argument) => {
    const { argChoices, description } = argument;
    const meaning = texts[description] ?? description;
    return argChoices ? [[placeOf(argument), `${meaning}: ${argChoices.join(', ')}`] as const] : [];
  });
}

function examplesText(examples: readonly HelpExample[], width: number): string {
  return examples
    .map(({ line, meaning }) =>
      [`    ${line}`, ...fold(meaning, width - 8).map((text) => `        ${text}`)].join('\n'),
    )
    .join('\n');
}

function synopsis(command: Command, words: HelpWords): readonly string[] {
  const own = command.options.filter((option) => !commonNames.has(option.attributeName()) && !option.hidden);
  const flags = own.map((option) => {
    const term = flagTerm(option).replace(/^-\w, /, '');
    return option.mandatory ? term : `[${term}]`;
  });
  const places = command.registeredArguments.map(placeOf);
  const all = hasCommonFlags(command) ? [words.flagsOfAll] : [];
  return [`ecpa ${commandPath(command)}`, ...places, ...flags, ...all];
}

const hasCommonFlags = (command: Command): boolean =>
  command.options.some((option) => commonNames.has(option.attributeName()));

/** The help of a command, in the order of a manual page: name, synopsis, flags, examples, exit codes, environment, files. */
export function manualPage(command: Command, words: HelpWords, { width, heading }: PageStyle): string {
  const { headings, texts } = words;
  const rowsOf = (common: boolean) =>
    command.options
      .filter((option) => commonNames.has(option.attributeName()) === common && !option.hidden)
      .map((option): readonly [string, string] => [flagTerm(option), flagMeaning(option, words)]);
  const description = command.description();
  const name = `ecpa ${commandPath(command)} — ${texts[description] ?? description}`;
  const subcommands = command.commands.map((part): readonly [string, string] => [
    synopsisShort(part),
    texts[part.description()] ?? part.description(),
  ]);
  const exitCodes = words.exitCodes.map(([code, who]): readonly [string, string] => [code, who]);
  const parts: readonly (readonly [string, string])[] = [
    [headings.name, indented(fold(name, width - 4))],
    [headings.synopsis, indented(foldWords(synopsis(command, words), width - 4))],
    [headings.commands, twoColumns(subcommands, { width })],
    [headings.ownFlags, twoColumns([...argumentRows(command, words), ...rowsOf(false)], { width })],
    [headings.commonFlags, twoColumns(rowsOf(true), { width })],
    [headings.examples, examplesText(words.examples[commandPath(command)] ?? [], width)],
    [headings.exitCodes, twoColumns(exitCodes, { width })],
    [headings.environment, indented(fold(words.environment, width - 4))],
    [headings.files, indented(words.files.flatMap((line) => fold(line, width - 4)))],
  ];
  return parts
    .filter(([, body]) => body !== '')
    .map(([title, body]) => `${heading(title)}\n${body}\n`)
    .join('\n');
}

function synopsisShort(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(placeOf)].join(' ');
}

function placeOf(argument: Argument): string {
  const shown = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${shown}>` : `[${shown}]`;
}

const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join('\n');

/** Like `fold`, for words that hold spaces; lines after the first are set in. */
function foldWords(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = `${last ?? ''} ${part}`;
    if (last !== undefined && stringWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(lines.length > 0 ? `    ${part}` : part);
  }
  return lines;
}
