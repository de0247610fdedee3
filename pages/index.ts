export { AccountLogin } from './account-login.ts';
export { type Application, ApplicationMenu } from './application-menu.ts';
export { comparePage, type SeenPage } from './drift/compare-page.ts';
export { contractText } from './drift/contract-text.ts';
export type { Candidate, Difference, DriftKind } from './drift/difference.ts';
export { lookAtPage, type Station } from './drift/look-at-page.ts';
export { nearestContract } from './drift/nearest-contract.ts';
export type { PageContract } from './drift/page-contract.ts';
export { pageFlows, type PageName, pagePrefix } from './drift/page-name.ts';
export { pictureOf } from './drift/picture-of.ts';
export { contractsFolder, readContracts } from './drift/read-contracts.ts';
export { recordPage } from './drift/record-page.ts';
export { type SanitisedPage, sanitisePage } from './drift/sanitise-page.ts';
export { snapshotOf } from './drift/snapshot-of.ts';
export { stationOf } from './drift/station-of.ts';
export {
  applicationsStation,
  homeStation,
  loginStation,
  menuStation,
  portalStation,
  resumeStation,
  salaryStation,
  slipStation,
} from './drift/stations.ts';
export { takeSurvey } from './drift/take-survey.ts';
export { type Verdict, verdicts } from './drift/verdict.ts';
export { type Flow, flows } from './flow.ts';
export { SiteChangedError, SiteError, type SiteReason } from './errors.ts';
export { HealthCardLogin } from './health-card-login.ts';
export { emptyWindow } from './empty-window.ts';
export { isOfSite } from './is-of-site.ts';
export type { LoginOutcome, LoginVerdict, RejectionReason } from './login-outcome.ts';
export { expectWelcome } from './expect-welcome.ts';
export { expectOrigin } from './expect-origin.ts';
export { Greeting } from './greeting.ts';
export { expectKnownHosts } from './known-hosts.ts';
export { LogOutLink } from './log-out-link.ts';
export { LoginPage } from './login-page.ts';
export { MobileLogin } from './mobile-login.ts';
export { MyDataPortal, type PortalOutcome } from './my-data-portal.ts';
export { type ResumeChoice, ResumePage } from './resume-page.ts';
export { SalaryPage, type SalaryAnswer } from './salary/salary-page.ts';
export type { AdditionKind, DeductionKind, PayItem, SalarySlip, WrongSum } from './salary/salary-slip.ts';
export { SiteWatch } from './site-watch.ts';
export { type DownloadOutcome, type SentFile, startDownload } from './start-download.ts';
export { type Announcement, AnnouncementsPage } from './rooms/announcements-page.ts';
export { CorrectionForm } from './rooms/correction-form.ts';
export { FilesPage, type ListedFile } from './rooms/files-page.ts';
export { type ListedOrder, OrdersPage } from './rooms/orders-page.ts';
export type { Fact, PageTable } from './rooms/page-text.ts';
export { type Profile, ProfilePage } from './rooms/profile-page.ts';
export { type CorrectionProgress, type CorrectionRequest, ProgressPage } from './rooms/progress-page.ts';
export { PromotionPage, type PromotionScores } from './rooms/promotion-page.ts';
export { type RetirementCard, RetirementCardPage } from './rooms/retirement-card-page.ts';
export { type RetirementDates, RetirementPage } from './rooms/retirement-page.ts';
export { ReviewPage } from './rooms/review-page.ts';
export { type Found, Room } from './rooms/room.ts';
export { type Statement, StatementPage } from './rooms/statement-page.ts';
export { tableRecords, withIsoDates } from './rooms/table-records.ts';
export { maskedPicture } from './masked-picture.ts';
export { maintenance, sessionOver } from './site-notice.ts';
export { visit } from './visit.ts';
