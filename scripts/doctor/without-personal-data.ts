import { homedir, hostname, userInfo } from 'node:os';

/** What a machine is told by. */
export interface Machine {
  readonly home: string;
  readonly user: string;
  readonly host: string;
}

/** Shorter names stand in too many words. */
const shortest = 3;

/** Card numbers (two letters and fourteen digits, or twelve digits) and numbers of identity cards. */
const numbers = /\b[A-Z]{2}\d{14}\b|\b\d{12}\b|\b[A-Z][1289]\d{8}\b/g;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** This machine. */
export function thisMachine(): Machine {
  return { home: homedir(), user: userInfo().username, host: hostname() };
}

/** A text that can go into a mail: without the home folder, the names of user and machine, and numbers of cards and people. */
export function withoutPersonalData(text: string, { home, user, host }: Machine): string {
  const names = [user, host].filter((name) => name.length >= shortest);
  const hidden = home.length > 1 ? text.replaceAll(home, '~') : text;
  const word = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
  return names.reduce((rest, name) => rest.replace(word(name), '…'), hidden).replace(numbers, '…');
}
