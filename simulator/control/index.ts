export { serveControl } from './control-handler.ts';
export { setFaults } from './set-faults.ts';
export { type CardReport, simulatorLog, type SimulatorLog } from './simulator-log.ts';
