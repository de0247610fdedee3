import { matrix } from './matrix.ts';
import type { FaultCase, Path } from './stage/fault-case.ts';

/** Tests that `npm run test:whole` alone plays: others of their kind stand for them in `npm test`. */
const whole = { tag: '@whole' } as const;

const isPlayed = ({ paths = ['virtual'] }: FaultCase, path: Path): boolean => paths.includes(path);

/** The first row of an area with so many VERIFYs stands for those of its path, if it is not slow. */
export function tagOf(fault: FaultCase, path: Path): typeof whole | object {
  const alike = ({ area, verifies }: FaultCase): boolean => area === fault.area && verifies === fault.verifies;
  return matrix.find((row) => isPlayed(row, path) && alike(row) && !row.slow) === fault ? {} : whole;
}

/** The rows that are played on a path. */
export function playedOn(path: Path): readonly FaultCase[] {
  return matrix.filter((row) => isPlayed(row, path));
}
