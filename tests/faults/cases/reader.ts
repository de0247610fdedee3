import { type FaultCase, rowsOf } from '../stage/fault-case.ts';
import type { ReaderTrouble } from '../vpcd/reader-trouble.ts';

const paths = ['vpcd'] as const;

/** An early command: the card is being read. */
const reading = { at: 5, when: 'before' } as const;
const beforePin = { at: 'verify', when: 'before' } as const;
const afterPin = { at: 'verify', when: 'after' } as const;

type Victim = NonNullable<ReaderTrouble['accident']>['victim'];

function row(what: string, reader: ReaderTrouble, code: FaultCase['code'], verifies: 0 | 1): Omit<FaultCase, 'area'> {
  return { what, reader, code, verifies, paths };
}

/** The same accident while the card is read, before the PIN reaches it, and before its answer is heard. */
function accidents(happens: string, victim: Victim, code: FaultCase['code']): readonly Omit<FaultCase, 'area'>[] {
  const unknown = 'CARD.STATE_UNKNOWN';
  return [
    row(`${happens} while the card is read`, { accident: { victim, moment: reading } }, code, 0),
    row(`${happens} before the card gets the PIN`, { accident: { victim, moment: beforePin } }, unknown, 0),
    row(`${happens} before the card answers to the PIN`, { accident: { victim, moment: afterPin } }, unknown, 1),
  ];
}

/** What goes wrong with the reader. */
export const readerFaults = rowsOf('reader', [
  row('it is empty', { state: 'empty' }, 'READER.NO_CARD', 0),
  { ...row('there is none of that name', {}, 'READER.NONE', 0), args: () => ['--reader', 'Another'] },
  row('two hold a card, and none is named', { state: 'two cards' }, 'CONFIG', 0),
  row('another program uses it', { state: 'in use' }, 'READER.IN_USE', 0),
  ...accidents('the card is pulled out', 'card', 'READER.REMOVED'),
]);

/** What goes wrong with the PC/SC service. */
export const serviceFaults = rowsOf('service', [
  row('it does not run', { state: 'service down' }, 'READER.NO_SERVICE', 0),
  ...accidents('it stops', 'service', 'READER.NO_SERVICE'),
]);

/** What goes wrong with the process that PC/SC lives in; what it has sent reaches the card all the same. */
export const childFaults = rowsOf(
  'child process',
  accidents('it is killed', 'child', 'READER.NO_SERVICE').filter(
    ({ reader }) => reader?.accident?.moment !== beforePin,
  ),
);
