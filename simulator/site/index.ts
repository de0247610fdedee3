export type { Edition } from './edition.ts';
export { listen, type Listening } from './http/listen.ts';
export { type SiteName, serveSites } from './site-handler.ts';
export { siteRoutes } from './site-routes.ts';
export type { ConsentEntry, DocumentEntry, LoginEntry, LogoutEntry, SalaryEntry } from './state/site-log.ts';
export { parseRecordChange, type RecordChange } from './state/records.ts';
export type { NhiServers } from './state/nhi-servers.ts';
export type { OutgoingPage, Transform } from './transform.ts';
export { type AtStep, World } from './world.ts';
