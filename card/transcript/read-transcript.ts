import type { ReaderReason } from '../errors.ts';
import { fromHex } from '../iso7816/index.ts';
import { dataAreOpen } from './recorded-command.ts';
import {
  type RecordedConnection,
  type RecordedExchange,
  type Transcript,
  TranscriptError,
  transcriptFormat,
} from './transcript.ts';

type Entry = Readonly<Record<string, unknown>>;

const failures: Readonly<Record<ReaderReason | 'other', true>> = {
  'no-service': true,
  'no-permission': true,
  'no-reader': true,
  'no-card': true,
  'several-cards': true,
  'card-removed': true,
  'in-use': true,
  timeout: true,
  other: true,
};

const isFailure = (value: unknown): value is ReaderReason | 'other' =>
  typeof value === 'string' && Object.hasOwn(failures, value);

const isHex = (value: unknown): value is string => typeof value === 'string' && /^(?:[\dA-F]{2})*$/.test(value);

function parseLine(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** An exchange; `undefined` when the entry is none, or shows data that a transcript must not show. */
function exchangeOf({ ms, command, masked, answer, failed }: Entry): RecordedExchange | undefined {
  if (typeof ms !== 'number' || !isHex(command)) return undefined;
  const bytes = fromHex(command);
  const hidden = typeof masked === 'number' && Number.isInteger(masked) && masked > 0;
  if (masked === undefined ? !dataAreOpen(bytes) : !hidden || bytes.length !== 5) return undefined;
  const recorded = { ms, command, ...(hidden ? { masked } : {}) };
  if (isHex(answer)) return { ...recorded, answer };
  return isFailure(failed) ? { ...recorded, failed } : undefined;
}

/** Reads the lines of a transcript. Throws `TranscriptError` with the line that is none, or that shows secret data. */
export function readTranscript(text: string): Transcript {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const head = parseLine(first);
  const { transcript, version, recordedAt } = head ?? {};
  if (transcript !== transcriptFormat.transcript || typeof recordedAt !== 'string') {
    throw new TranscriptError('line 1: not a transcript of a card');
  }
  if (version !== transcriptFormat.version) {
    throw new TranscriptError(`line 1: version ${String(version)} instead of ${transcriptFormat.version}`);
  }
  const connections: (RecordedConnection & { exchanges: RecordedExchange[]; closed: boolean })[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = parseLine(line) ?? {};
    const current = connections.at(-1);
    const { reader, atr } = entry;
    const exchange = exchangeOf(entry);
    if (typeof reader === 'string' && isHex(atr)) connections.push({ reader, atr, exchanges: [], closed: false });
    else if (current && !current.closed && entry['closed'] === true) current.closed = true;
    else if (current && !current.closed && exchange) current.exchanges.push(exchange);
    else throw new TranscriptError(`line ${index + 2}: not a line of a transcript here`);
  }
  return { recordedAt, connections };
}
