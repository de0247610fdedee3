import { rowsOf } from '../stage/fault-case.ts';

/** What goes wrong with the document. */
export const documentFaults = rowsOf('document', [
  { what: '查無資料 comes instead', faults: ['resume-none'], code: 'DOCUMENT.NONE', verifies: 1 },
  { what: '查無資料 comes instead', faults: ['resume-none'], code: 'DOCUMENT.NONE', verifies: 1, edition: '2020' },
  { what: 'it is empty', faults: ['resume-empty'], code: 'DOCUMENT.INVALID', verifies: 1 },
  { what: 'it is HTML', faults: ['resume-html'], code: 'DOCUMENT.INVALID', verifies: 1 },
  { what: 'it is cut in half', faults: ['resume-truncated'], code: 'DOCUMENT.TRUNCATED', verifies: 1 },
  { what: 'the connection ends before it is whole', faults: ['resume-short'], code: 'DOCUMENT.TRUNCATED', verifies: 1 },
  { what: 'it is another person’s', faults: ['resume-other-person'], code: 'DOCUMENT.WRONG_HOLDER', verifies: 1 },
  { what: 'it has 200 MB', faults: ['resume-huge'], code: 'DOCUMENT.INVALID', verifies: 1 },
  { what: 'it never ends', faults: ['resume-endless'], code: 'DOCUMENT.INVALID', verifies: 1 },
  {
    what: 'it comes slowly and never ends',
    faults: ['resume-drip'],
    args: () => ['--timeout', '8'],
    code: 'DOCUMENT.INVALID',
    verifies: 1,
  },
  {
    what: 'it is of another type than asked for',
    faults: ['resume-wrong-type'],
    code: 'DOCUMENT.INVALID',
    verifies: 1,
  },
  { what: 'it is encrypted', faults: ['resume-encrypted'], code: 'DOCUMENT.INVALID', verifies: 1 },
]);
