export { codeFacts, type CodeFacts, type ErrorCode, errorCodes, type FixedCode } from './error-code.ts';
export { catalogue, speakError, type SpokenFailure } from './messages/speak.ts';
export { type Language, languages } from './messages/wording.ts';
export {
  type DocumentReport,
  type ErrorReport,
  type RunReport,
  type SessionReport,
  type StepReport,
  taipeiTimestamp,
} from './run-report.ts';
export { type StepListener, StepRecorder } from './step-recorder.ts';
export { type ChartMonth, type PartKind, partKinds } from './pay-chart/chart-month.ts';
export { payChart } from './pay-chart/pay-chart.ts';
export { ProgressBar } from './progress-bar.ts';
export { plainText } from './plain-text.ts';
export type { UnlockWays } from './unlock-ways.ts';
export { wrapText } from './wrap-text.ts';
export { textTable, type TextTableOptions } from './text-table.ts';
export { type Screen, TerminalVoice } from './terminal-voice.ts';
export type { Difference } from './difference/difference.ts';
export { differencePage } from './difference/difference-page.ts';
export { differenceTable } from './difference/difference-table.ts';
export { differenceWords } from './difference/difference-words.ts';
export { deletionWords } from './deletion/deletion-words.ts';
export type { FindingKind, FindingReport } from './deletion/finding-report.ts';
export { findingTable } from './deletion/finding-table.ts';
export type { Leak, LeakKind } from './privacy/leak.ts';
export { findLeaks } from './privacy/find-leaks.ts';
export { keepOnlyClean, PrivacyLeakError } from './privacy/keep-only-clean.ts';
export type { SensitiveValue, ValueKind } from './privacy/sensitive-value.ts';
export { History, type PastRuns } from './history/history.ts';
export { checkOf, recordOf, type RunRecord } from './history/run-record.ts';
export { saysNothing } from './history/safe-message.ts';
export { streakOf } from './history/streak.ts';
export { type AlertPolicy, decideAlert, type Told } from './alert/decide-alert.ts';
export { alertLines, alertText } from './alert/alert-text.ts';
export { type AlertParts, webhookBody, type WebhookShape } from './alert/webhook-body.ts';
export { junitXml } from './junit.ts';
export { stepSummary } from './step-summary.ts';
export { openMetrics } from './open-metrics.ts';
export { morningPage, type MorningPicture } from './morning/morning-page.ts';
export type { Desk } from './desk/desk.ts';
export { type Finding, speakLayer, type Tell } from './layers/finding.ts';
export { layerLines } from './layers/layer-lines.ts';
export { type LayerName, layerNames, type LayerReport } from './layers/layer-report.ts';
export { type Depth, depthOrder } from './depth-words.ts';
export { judgePast, type PastQuestion } from './past/judge-past.ts';
export { pastTable } from './past/past-table.ts';
export { pastWords } from './past/past-words.ts';
export type { DriftFinding, DriftReport } from './drift/drift-report.ts';
export { driftJunit } from './drift/drift-junit.ts';
export { driftPage } from './drift/drift-page.ts';
export { driftTable } from './drift/drift-table.ts';
export { driftWords } from './drift/drift-words.ts';
