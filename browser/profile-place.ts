import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** The folder of Linux that lies in memory. */
const memory = '/dev/shm';

/** What has to be free there: a container may have no more than 64 MB of it. */
const roomy = 1024 ** 3;

/** Where profiles may lie: the system's folder for temporary files, and memory where that folder is the usual one. */
export function profilePlaces(): readonly string[] {
  return tmpdir() === '/tmp' ? [tmpdir(), memory] : [tmpdir()];
}

/** Where a new profile lies: in memory where there is room, so that it never comes to a disk and is gone faster. */
export function profilePlace(): string {
  const [usual = tmpdir(), other] = profilePlaces();
  if (other === undefined) return usual;
  try {
    const { bavail, bsize } = statfsSync(other);
    return bavail * bsize >= roomy ? other : usual;
  } catch {
    return usual;
  }
}
