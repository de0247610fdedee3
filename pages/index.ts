export { ApplicationMenu } from './application-menu.ts';
export { SiteChangedError, SiteError, type SiteReason } from './errors.ts';
export type { LoginOutcome, RejectionReason } from './login-outcome.ts';
export { LogOutLink } from './log-out-link.ts';
export { LoginPage } from './login-page.ts';
export { MyDataPortal, type PortalOutcome } from './my-data-portal.ts';
export { type DownloadOutcome, type ResumeChoice, ResumePage } from './resume-page.ts';
export { SiteWatch } from './site-watch.ts';
export { visit } from './visit.ts';
