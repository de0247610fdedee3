export { NhiCard, testWrappingKey } from './cards/index.ts';
export type { CardReport, SimulatorLog } from './control/index.ts';
export { type FaultName, faultNames, faults } from './faults/index.ts';
export type { Person } from './people/index.ts';
export type { Authority, Credentials } from './pki/index.ts';
export type { Simulator } from './simulator.ts';
export type { Edition, OutgoingPage, Transform } from './site/index.ts';
export { type SimulatorOptions, startSimulator } from './start-simulator.ts';
export { type Plugged, plugIntoVpcd } from './vpcd/index.ts';
