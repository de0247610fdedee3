import { PinError, PinNotSentError } from '../errors.ts';

/** Tries that a HiCOS card gives after a right PIN (facts of HiCOS cards, §3.4). */
export const fullTries = 3;

/** Who told the tries left; `damaged-record`: nobody, the file of the ledger could not be read. */
export type TriesSource = 'verify' | 'token-flags' | 'person' | 'damaged-record';

/** What is known of one card. There is no PIN, no name and no card number in it. */
export interface CardRecord {
  /** Tries left, 0–15, as last known; absent: nobody has told them. */
  readonly triesLeft?: number;
  readonly from: TriesSource;
  /** When it was written, ISO 8601. For people: nothing is decided by it. */
  readonly at: string;
  /** `unsettled`: a VERIFY was sent, or may have been, and what came of it is not known. */
  readonly state: 'clear' | 'unsettled' | 'wrong-pin';
}

const version = 1;
const states: readonly unknown[] = ['clear', 'unsettled', 'wrong-pin'] satisfies CardRecord['state'][];
const sources: readonly unknown[] = ['verify', 'token-flags', 'person', 'damaged-record'] satisfies TriesSource[];

/** A record as the text of its file. */
export function formatRecord(record: CardRecord): string {
  return `${JSON.stringify({ version, ...record })}\n`;
}

function isRecord(value: unknown): value is CardRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { version: found, state, from, at, triesLeft } = value as Record<string, unknown>;
  const countFits = triesLeft === undefined || [...Array(16).keys()].some((count) => count === triesLeft);
  return found === version && states.includes(state) && sources.includes(from) && typeof at === 'string' && countFits;
}

/** Reads the text of a record's file. What makes no sense is taken as unsettled: the safe side. */
export function parseRecord(text: string): CardRecord {
  const damaged: CardRecord = { state: 'unsettled', from: 'damaged-record', at: '' };
  try {
    // A record ends with its line: one that was cut short is never taken for whole.
    const value: unknown = text.endsWith('}\n') ? JSON.parse(text) : undefined;
    if (!isRecord(value)) return damaged;
    const { state, from, at, triesLeft } = value;
    return { state, from, at, ...(triesLeft === undefined ? {} : { triesLeft }) };
  } catch {
    return damaged;
  }
}

/** The record after a VERIFY: `error` is what it threw, `undefined` after a right PIN. */
export function recordAfter(before: CardRecord | undefined, error: unknown, at: string): CardRecord {
  if (error === undefined) return { state: 'clear', triesLeft: fullTries, from: 'verify', at };
  if (error instanceof PinNotSentError) return { state: 'clear', from: 'verify', ...before, at };
  const reason = error instanceof PinError ? error.reason : undefined;
  if (error instanceof PinError && (reason === 'wrong' || reason === 'blocked')) {
    const counted = Math.max(0, (before?.triesLeft ?? fullTries) - 1);
    return {
      state: 'wrong-pin',
      triesLeft: reason === 'blocked' ? 0 : (error.triesLeft ?? counted),
      from: 'verify',
      at,
    };
  }
  return { ...before, state: 'unsettled', from: 'verify', at };
}
