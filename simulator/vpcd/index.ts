export { type Plugged, plugIntoVpcd } from './plug-into-vpcd.ts';
