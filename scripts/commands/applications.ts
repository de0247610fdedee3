import { readApplications } from '../../flows/index.ts';
import { catalogue, textTable } from '../../reports/index.ts';
import { runCommand } from '../run/command-run.ts';
import { travelToEcpa } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** `ecpa applications`: logs in, tells which applications eCPA offers, logs out. Gives the exit code. */
export async function applications(settings: Settings): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('applications', settings, language, ({ step }, log) =>
    travelToEcpa(settings, step, log, async (flow, session) => {
      const found = await readApplications(flow, session);
      log.details = { applications: found };
      if (settings.json) return;
      const rows = found.map(({ group, name }) => [group, name]);
      const { columns } = process.stdout;
      process.stdout.write(textTable(catalogue(language).applicationsHead, rows, columns ? { width: columns } : {}));
    }),
  );
  return report.exitCode;
}
