import { type DownloadedDocument, readyFolder } from '../../documents/index.ts';
import { downloadFiles, type FileOutcome } from '../../flows/index.ts';
import { runCommand } from '../run/command-run.ts';
import { toFailure } from '../run/failure.ts';
import { travel } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { filesRoom } from '../show/files-room.ts';
import { outcomeMark } from '../show/outcome-mark.ts';
import { rocDate } from '../show/roc-date.ts';
import type { Shown } from '../show/shown.ts';
import { shownText } from '../show/shown-text.ts';

/** A file as `--json` tells it: where it lies, or why it does not. */
function fileReport(outcome: FileOutcome): object {
  if ('document' in outcome) return { ...outcome.file, path: outcome.document.path };
  const { code, detail } = toFailure(outcome.fault);
  return { ...outcome.file, error: { code, message: detail } };
}

function outcomeTable(outcomes: readonly FileOutcome[]): Shown {
  const rows = outcomes.map((outcome) => {
    const { name, uploadedOn = '' } = outcome.file;
    return [name, rocDate(uploadedOn), outcomeMark(outcome)];
  });
  const table = { head: ['檔案名稱', '上傳日期', '下載'], rows };
  return { parts: rows.length > 0 ? [{ table }] : [], details: {} };
}

/** `ecpa files`: lists 個人檔案夾. Gives the exit code. */
export async function listFiles(settings: Settings): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('files', settings, language, ({ step }, log) =>
    travel(settings, step, log, async (flow, session, holder) => {
      const shown = await filesRoom.show(flow, session, { holder, acceptConsent: settings.acceptConsent });
      log.details = shown.details;
      if (!settings.json) process.stdout.write(shownText(shown, language, process.stdout.columns));
      return [];
    }),
  );
  return report.exitCode;
}

/** `ecpa files NAME…` and `ecpa files --all`: downloads from 個人檔案夾. Gives the exit code. */
export async function fetchFiles(settings: Settings, names: readonly string[] | 'all'): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('files', settings, language, async ({ step }, log) => {
    await readyFolder(settings.out);
    await travel(settings, step, log, async (flow, session) => {
      const outcomes: FileOutcome[] = [];
      const documents: DownloadedDocument[] = [];
      const tell = (outcome: FileOutcome): void => {
        outcomes.push(outcome);
        if ('document' in outcome) documents.push(outcome.document);
        log.details = { files: outcomes.map(fileReport) };
        log.documents = documents;
      };
      try {
        await downloadFiles(flow, session, { names, out: settings.out, tell });
      } finally {
        const table = outcomeTable(outcomes);
        if (!settings.json) process.stdout.write(shownText(table, language, process.stdout.columns));
      }
      for (const outcome of outcomes) if ('fault' in outcome) throw outcome.fault;
      return documents;
    });
  });
  return report.exitCode;
}
