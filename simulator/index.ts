export { NhiCard, testWrappingKey } from './cards/index.ts';
export type { InstalledComponent } from './component/index.ts';
export type { InstalledNhiComponent } from './nhi/index.ts';
export type { CardReport, SimulatorLog } from './control/index.ts';
export {
  type FaultName,
  faultNames,
  faults,
  type SiteStep,
  siteSteps,
  type SiteTrouble,
  siteTroubles,
} from './faults/index.ts';
export type { Agency, Person } from './people/index.ts';
export type { Authority, Credentials } from './pki/index.ts';
export { type Replay, startReplay } from './replay/start-replay.ts';
export type { Simulator } from './simulator.ts';
export type { Edition, OutgoingPage, Transform } from './site/index.ts';
export { type SimulatorOptions, startSimulator } from './start-simulator.ts';
export { type Plugged, plugIntoVpcd } from './vpcd/index.ts';
