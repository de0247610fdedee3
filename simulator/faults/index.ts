export { FaultSwitches } from './fault-switches.ts';
export { type FaultName, faultNames, faults, isFaultName } from './faults.ts';
export { type SiteStep, siteSteps, type SiteTrouble, siteTroubles, troubleAt } from './site-faults.ts';
