import { fileURLToPath } from 'node:url';
import type { SiteStep } from '../../../simulator/index.ts';
import { type FaultCase, rowsOf } from '../stage/fault-case.ts';
import type { Scene } from '../stage/scene.ts';

const mount = fileURLToPath(new URL('../../documents/disk/small-disk.sh', import.meta.url));
const paths = ['process'] as const;

/** What runs the command where a small disk lies at that folder. */
function onDisk(size: string, folder: (scene: Scene) => string): (scene: Scene) => readonly string[] {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  return (scene) => ['unshare', '--mount', ...asRoot, mount, size, folder(scene)];
}

function signal(name: NodeJS.Signals, step: SiteStep, verifies: 0 | 1): Omit<FaultCase, 'area'> {
  const isKill = name === 'SIGKILL';
  return {
    what: `${name} comes at the step ${step}, to a process`,
    signal: { name, step },
    code: isKill ? 'killed' : 'INTERRUPTED',
    verifies,
    paths,
    needs: 'linux',
    ...(isKill ? { loggedOut: false } : {}),
  };
}

/** Faults of which the process itself is the point. */
export const processFaults = [
  ...rowsOf('disk', [
    {
      what: 'it is full when the document is stored',
      through: onDisk('16k', ({ out }) => out),
      code: 'LOCAL.DISK',
      verifies: 1,
      slow: true,
      paths,
      needs: 'linux',
    },
    {
      what: 'it has no room for the browser’s profile',
      through: onDisk('4k,nr_inodes=2', ({ temporary }) => temporary),
      code: 'LOCAL.DISK',
      verifies: 0,
      paths,
      needs: 'linux',
    },
    {
      what: 'it is read-only',
      through: onDisk('64k,ro', ({ out }) => out),
      code: 'LOCAL.DISK',
      verifies: 0,
      paths,
      needs: 'linux',
    },
  ]),
  ...rowsOf('signal', [
    signal('SIGINT', 'login', 1),
    signal('SIGTERM', 'resume', 1),
    signal('SIGHUP', 'home', 1),
    signal('SIGKILL', 'login-page', 0),
    signal('SIGKILL', 'login', 1),
    signal('SIGKILL', 'resume', 1),
  ]),
];
