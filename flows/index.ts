export { continueSession, type EarlierSession } from './continue-session.ts';
export { downloadResume, type DownloadResumeInput } from './download-resume.ts';
export type { EcpaSession, MyDataSession } from './session.ts';
export { LoginError, type LoginReason } from './errors.ts';
export type { FlowContext, Step } from './flow-context.ts';
export { logIn, type LogInInput } from './log-in.ts';
export { logOut } from './log-out.ts';
export { openMyData, type OpenMyDataInput } from './open-my-data.ts';
