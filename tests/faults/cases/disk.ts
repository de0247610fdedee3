import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from '../stage/fault-case.ts';

const code = 'LOCAL.DISK';

/** What goes wrong with the disk; that it is full needs a small one, and a process of its own (see `processFaults`). */
export const diskFaults = rowsOf('disk', [
  {
    what: 'the folder’s place is a file’s',
    before: ({ home }) => writeFile(join(home, 'taken'), ''),
    args: ({ home }) => ['--out', join(home, 'taken')],
    code,
    verifies: 0,
  },
  {
    what: 'the folder is below a file',
    before: ({ home }) => writeFile(join(home, 'taken'), ''),
    args: ({ home }) => ['--out', join(home, 'taken', 'below')],
    code,
    verifies: 0,
  },
  { what: 'the folder may not be made there', args: () => ['--out', '/proc/ecpa'], code, verifies: 0, needs: 'linux' },
  {
    what: 'the folder vanishes during the download',
    at: { step: 'resume', happens: ({ out }) => rm(out, { recursive: true }) },
    slow: true,
    code: 'ok',
    verifies: 1,
    keepsEarlier: false,
  },
  {
    what: 'a file takes the folder’s place during the download',
    at: {
      step: 'resume',
      happens: async ({ out }) => {
        await rm(out, { recursive: true });
        await writeFile(out, '');
      },
    },
    code,
    verifies: 1,
    keepsEarlier: false,
  },
  {
    what: 'the folder for temporary files vanishes during the download',
    at: {
      step: 'resume',
      happens: async ({ temporary }) => {
        await rm(temporary, { recursive: true });
        // The browser may make the folder again, and all is well then.
        await writeFile(temporary, '');
      },
    },
    code,
    verifies: 1,
  },
  {
    what: 'a folder takes the manifest’s place',
    at: {
      step: 'resume',
      happens: async ({ out }) => {
        await rm(join(out, 'manifest.jsonl'));
        await mkdir(join(out, 'manifest.jsonl'));
      },
    },
    code,
    verifies: 1,
    keepsEarlier: false,
  },
]);
