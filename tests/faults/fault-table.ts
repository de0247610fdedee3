import { endingOf } from './stage/contract.ts';
import { areas, type Area, type FaultCase } from './stage/fault-case.ts';

const played = { virtual: 'here', vpcd: 'vpcd', component: 'component', process: 'process' } as const;

const loggedOut = (row: FaultCase): string => {
  if (row.verifies === 0) return '–';
  if (row.loggedOut === 'told') return 'or told';
  return row.loggedOut === false ? 'no' : 'yes';
};

function line(row: FaultCase): string {
  const { what, code, verifies, edition, paths = ['virtual'] } = row;
  const [exit, retriable] = endingOf(code);
  const where = paths.map((path) => played[path]).join(', ');
  const cells = [
    edition === undefined ? what : `${what} (edition ${edition})`,
    exit,
    code === 'ok' || code === 'killed' ? code : `\`${code}\``,
    retriable ? 'yes' : 'no',
    verifies,
    loggedOut(row),
    where,
  ];
  return `| ${cells.join(' | ')} |`;
}

function chapter(area: Area, rows: readonly FaultCase[]): string {
  return [
    `## ${area.replace(/^./, (letter) => letter.toUpperCase())}`,
    '',
    '| what goes wrong | exit | code | again | VERIFY | logged out | played |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}

const preface = `# What can go wrong, and what happens then

Generated from the table that the tests play (\`tests/faults/matrix.ts\`); \`npx playwright test tests/faults/table.spec.ts\` with \`ECPA_UPDATE_DOCS=1\` writes it anew.

Each row is a run of \`ecpa resume --json\` with one fault. Besides what the row says, each run has to keep these:

- at most one VERIFY reaches the card, and no command that changes or unblocks a PIN;
- the card is reset in the end, and no process, socket, listening port, temporary file, browser profile or \`.part\` is left;
- documents of earlier runs and their manifest are as they were, but for the rows whose fault is that they vanish;
- standard output is one JSON object, which agrees with the exit code and with itself; no stack is told;
- where the report says that the person is logged out, the site has no open session.

**exit** and **code** are the [contract](../README.md#exit-codes)’s; **again**: whether the same command may succeed later without anybody doing anything; **VERIFY**: how many reached the card.
**logged out**, as the site saw it: *–* nobody was signed in; *no*: the site does not let anybody out, or its answer to the login is lost, so that nobody can see whether a session is open (the report says so); *or told*: what held the session went at the very moment that it was made, and the report says so when it is lost.
**played**: *here* in the process of the tests, with the simulator’s virtual card; *vpcd* with the card in a reader of a real pcscd; *component* by a stand-in for the installed component; *process* with a process of its own, as a user starts it.
After SIGKILL nobody can tidy up: the next run removes the browser’s profile, and half-written documents once they are a minute old.
`;

/** The table of faults as a page of the docs (Markdown). */
export function faultTable(matrix: readonly FaultCase[]): string {
  const chapters = areas.map((area) =>
    chapter(
      area,
      matrix.filter((row) => row.area === area),
    ),
  );
  return [preface, `${matrix.length} rows.`, '', ...chapters].join('\n').trimEnd().concat('\n');
}
