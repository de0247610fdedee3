import { chmod, chown, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLedger } from '../../../card/index.ts';
import { rowsOf } from '../stage/fault-case.ts';
import type { Scene } from '../stage/scene.ts';

const code = 'CARD.STATE_UNKNOWN';

/** Somebody else’s number. */
const somebody = 12_345;

/** Lets a right PIN be noted, as an earlier run does, at this time; then spoils the record. */
function afterARun(spoil: (record: string) => Promise<void>, now = () => new Date()): (scene: Scene) => Promise<void> {
  return async ({ holder, stage, state }) => {
    const folder = join(state, 'pin-ledger');
    const ledger = await openLedger({ folder, attended: false, now });
    const instance = await stage.instance();
    await ledger.budget().spend(`${holder.cardNumber}@${instance}`, () => Promise.resolve());
    const [record = ''] = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    await spoil(join(folder, record));
  };
}

const pinFile =
  (text: string, mode: number) =>
  async ({ home }: Scene): Promise<void> => {
    await writeFile(join(home, 'pin'), text);
    await chmod(join(home, 'pin'), mode);
  };

const kept = () => ['--keep-session'];

/** What goes wrong with the files that runs keep, and with those that a person writes. */
export const stateFaults = rowsOf('state files', [
  { what: 'the record of tries is cut short', before: afterARun((path) => truncate(path, 20)), code, verifies: 0 },
  {
    what: 'the record of tries is garbage',
    before: afterARun((path) => writeFile(path, '\u0000\u0001')),
    code,
    verifies: 0,
  },
  {
    what: 'the record of tries is another user’s',
    before: afterARun((path) => chown(path, somebody, somebody)),
    code,
    verifies: 0,
    needs: 'root',
  },
  {
    what: 'the clock is set back',
    before: afterARun(
      () => Promise.resolve(),
      () => new Date('2099-01-01'),
    ),
    code: 'ok',
    verifies: 1,
    slow: true,
  },
  {
    what: 'the ledger’s place is a file’s',
    before: ({ state }) => writeFile(join(state, 'pin-ledger'), ''),
    code,
    verifies: 0,
  },
  {
    what: 'the folder of state vanishes before the PIN',
    at: { step: 'login-page', happens: ({ state }) => rm(state, { recursive: true }) },
    code,
    verifies: 0,
  },
  {
    what: 'the key of the kept sessions is cut short',
    before: async ({ state }) => {
      await mkdir(join(state, 'sessions'), { mode: 0o700 });
      await writeFile(join(state, 'sessions', 'key'), 'short', { mode: 0o600 });
    },
    args: kept,
    code: 'CONFIG',
    verifies: 0,
  },
  {
    what: 'others can read the PIN file',
    before: pinFile('123456\n', 0o644),
    args: () => ['--pin-file', 'pin'],
    code: 'CONFIG',
    verifies: 0,
  },
  { what: 'there is no PIN file', args: () => ['--pin-file', 'pin'], code: 'CONFIG', verifies: 0 },
  {
    what: 'the PIN file is empty',
    before: pinFile('', 0o600),
    args: () => ['--pin-file', 'pin'],
    code: 'CARD.PIN_MALFORMED',
    verifies: 0,
  },
  {
    what: '.env has a value that makes no sense',
    before: ({ home }) => writeFile(join(home, '.env'), 'ECPA_SESSION_MINUTES=soon\n', { mode: 0o600 }),
    code: 'CONFIG',
    verifies: 0,
  },
  {
    what: 'the manifest is garbage',
    before: ({ out }) => writeFile(join(out, 'manifest.jsonl'), '{"kind":'),
    code: 'ok',
    verifies: 1,
    keepsEarlier: false,
  },
]);
