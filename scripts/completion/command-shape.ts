import type { Command, Option } from 'commander';
import { z } from 'zod';
import type { HelpWords } from '../help/help-words.ts';
import { commandPath } from '../help/manual-page.ts';
import { settingsSchema } from '../settings/settings.ts';

/** What may follow a flag: one of some words, a file, a folder, something else, or nothing. */
export type FlagValue =
  { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'file' | 'folder' | 'any' | 'none' };

/** A flag as it is completed. */
export interface FlagShape {
  /** With its dashes. */
  readonly names: readonly string[];
  readonly value: FlagValue;
  readonly description: string;
}

/** A command as it is completed. */
export interface CommandShape {
  /** Its words after the program's name: `card trust`; empty for the program. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly flags: readonly FlagShape[];
  /** Words that its arguments may be. */
  readonly words: readonly string[];
  readonly parts: readonly CommandShape[];
}

/** The words that a setting can be, as its schema has them. */
function settingWords(name: string): readonly string[] {
  let schema: unknown = (settingsSchema.shape as Readonly<Record<string, unknown>>)[name];
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) schema = schema.unwrap();
  return schema instanceof z.ZodEnum ? schema.options.map(String) : [];
}

function valueOf(option: Option): FlagValue {
  const { flags, argChoices, required, optional } = option;
  if (!required && !optional) return { kind: 'none' };
  const known = settingWords(option.attributeName());
  if (known.length > 0) return { kind: 'words', words: known };
  const [, placeholder = ''] = /[<[]([^>\]]+)[>\]]/.exec(flags) ?? [];
  const words = argChoices ?? (placeholder.includes('|') ? placeholder.split('|') : []);
  // A word in capitals stands for something, such as an address.
  const fixed = words.filter((word) => word !== word.toUpperCase() || /^\d/.test(word));
  if (fixed.length > 0) return { kind: 'words', words: fixed };
  if (placeholder.startsWith('file')) return { kind: 'file' };
  return { kind: /^dir|^folder/.test(placeholder) ? 'folder' : 'any' };
}

function flagOf(option: Option, { texts }: HelpWords): FlagShape {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  return { names, value: valueOf(option), description: texts[option.description] ?? option.description };
}

/** What can be typed after a command, from the very tree that reads the command line. */
export function commandShape(command: Command, words: HelpWords): CommandShape {
  const description = command.description();
  const help: FlagShape = { names: ['-h', '--help'], value: { kind: 'none' }, description: words.helpFlag };
  return {
    path: commandPath(command),
    name: command.name(),
    description: words.texts[description] ?? description,
    flags: [...command.options.filter(({ hidden }) => !hidden).map((option) => flagOf(option, words)), help],
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    parts: command.commands.map((part) => commandShape(part, words)),
  };
}

/** A command and all below it. */
export function allShapes(shape: CommandShape): readonly CommandShape[] {
  return [shape, ...shape.parts.flatMap(allShapes)];
}
