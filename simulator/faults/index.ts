export { FaultSwitches } from './fault-switches.ts';
export { type FaultName, faultNames, faults, isFaultName } from './faults.ts';
