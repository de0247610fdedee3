import { logOut } from '../../flows/index.ts';
import { catalogue, taipeiTimestamp } from '../../reports/index.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { openBrowser } from '../run/open-browser.ts';
import { flowOf, type Visit } from '../run/visit.ts';
import { type Keeping, openKeeping } from '../session/keeping.ts';
import type { KeptSession } from '../session/kept-session.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';

/** Opens a window at each site of a kept session and leaves it by 登出. Throws `SiteError`; the session is kept then. */
async function endSession(visit: Visit, keeping: Keeping, session: KeptSession): Promise<void> {
  await using browser = await visit.interruption.race(() => openBrowser(visit.settings, visit.site));
  const flow = flowOf(visit, browser);
  try {
    await flow.browser.setStorageState(session.state);
    for (const site of session.sites) {
      const page = site === flow.site ? flow.page : await flow.browser.newPage();
      await page.goto(site, { waitUntil: 'domcontentloaded', timeout: flow.timeout });
    }
    await logOut(flow);
  } catch (error) {
    await keeping.vault.keep(keeping.site, session);
    throw error;
  }
}

/** `ecpa log-out`: ends the sessions that are kept for a site, there and here. Gives the exit code. */
export async function endKeptSessions(settings: Settings): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('log-out', settings, language, async ({ step }, log) => {
    using interruption = listenForInterruption();
    await using site = await openSite(settings);
    log.target = site.simulated ? 'sim' : 'live';
    const keeping = await openKeeping(settings, site);
    const visit: Visit = { settings, step, log, interruption, site, keeping };
    const ended: { readonly until: string }[] = [];
    log.details = { ended };
    for (const session of (await keeping?.vault.takeAll(keeping.site)) ?? []) {
      log.loggedOut = false;
      if (keeping) await endSession(visit, keeping, session);
      log.loggedOut = true;
      ended.push({ until: taipeiTimestamp(new Date(session.until)) });
    }
    if (!settings.quiet) process.stderr.write(`${catalogue(language).sessionsEnded(ended.length)}\n`);
  });
  return report.exitCode;
}
