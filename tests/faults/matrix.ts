import { browserFaults } from './cases/browser.ts';
import { cardFaults } from './cases/card.ts';
import { componentFaults, popUpFaults } from './cases/component.ts';
import { diskFaults } from './cases/disk.ts';
import { documentFaults } from './cases/document.ts';
import { networkFaults } from './cases/network.ts';
import { signalFaults } from './cases/signal.ts';
import { processFaults } from './cases/process.ts';
import { childFaults, readerFaults, serviceFaults } from './cases/reader.ts';
import { siteFaults } from './cases/site.ts';
import { stateFaults } from './cases/state-files.ts';
import type { FaultCase } from './stage/fault-case.ts';

/** The table of faults. */
export const matrix: readonly FaultCase[] = [
  ...cardFaults,
  ...readerFaults,
  ...serviceFaults,
  ...childFaults,
  ...componentFaults,
  ...popUpFaults,
  ...browserFaults,
  ...networkFaults,
  ...siteFaults,
  ...documentFaults,
  ...diskFaults,
  ...stateFaults,
  ...signalFaults,
  ...processFaults,
];
