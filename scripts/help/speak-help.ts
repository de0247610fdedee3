import type { Command, Help } from 'commander';
import type { Language } from '../../reports/index.ts';
import { en } from './en.ts';
import type { HelpWords } from './help-words.ts';
import { manualPage } from './manual-page.ts';
import { overview } from './overview.ts';
import { zhTw } from './zh-tw.ts';

/** The words of the help in a language. */
export const helpWords: Readonly<Record<Language, HelpWords>> = { en, 'zh-TW': zhTw };

const widest = 100;

/** Lets a program and its commands give their help in a language. */
export function speakHelp(program: Command, language: Language): void {
  const words = helpWords[language];
  const formatHelp: Help['formatHelp'] = (command, { helpWidth }) => {
    const style = { width: Math.min(helpWidth ?? 80, widest), heading: (text: string) => `\u001b[1m${text}\u001b[0m` };
    return command.parent ? manualPage(command, words, style) : overview(command, words, style);
  };
  const teach = (command: Command): void => {
    command.configureHelp({ formatHelp });
    for (const part of command.commands) teach(part);
  };
  teach(program);
}
