export { type Plugged, plugIntoVpcd, type VpcdAddress } from './plug-into-vpcd.ts';
