import { maintenance, SiteError } from '../../../pages/index.ts';
import type { Finding } from '../../../reports/index.ts';
import type { Ground } from '../ground.ts';
import type { Answered } from '../site-probe/site-probe.ts';

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** A system may have a proxy that only its browsers know. */
async function browserReaches(ground: Ground): Promise<boolean> {
  if (!ground.goesTo('page') || (await ground.site()).simulated) return false;
  return ground.loginPage().then(
    () => true,
    () => false,
  );
}

async function connection(ground: Ground): Promise<Finding> {
  const { connected, fault } = await ground.probe();
  if (connected) return { status: 'ok', tell: (words) => words.reached(connected.address, connected.proxy) };
  if (await browserReaches(ground)) {
    return {
      status: 'warning',
      tell: (words) => words.onlyTheBrowser,
      remedy: (words) => words.nameProxy,
      desk: 'own-it',
    };
  }
  throw fault ?? new SiteError('unreachable', 'no connection');
}

async function tls(ground: Ground): Promise<Finding> {
  const { connected, secured, answered: answer, fault } = await ground.probe();
  const { origin } = await ground.site();
  if (!connected) return { status: 'skipped', tell: (words) => words.onlyTheBrowser };
  if (origin.startsWith('http:')) return { status: 'skipped', tell: (words) => words.spared['plain-http'] };
  // A proxy that opens no tunnel answers in the site's stead.
  const refused = connected.proxy !== undefined && answer ? `the proxy answered ${answer.status}` : 'no TLS';
  if (!secured) throw fault ?? new SiteError('unreachable', refused);
  const { protocol, issuer, notAfter, isPublic } = secured;
  if (secured.fault !== undefined) throw new SiteError('unreachable', `TLS: ${secured.fault} (${issuer})`);
  if (isPublic) return { status: 'ok', tell: (words) => words.tls(protocol, issuer, day(notAfter)) };
  return {
    status: 'warning',
    tell: (words) => words.intercepted(issuer),
    remedy: (words) => words.askAboutInterception,
    desk: 'own-it',
  };
}

/** What the site answered; `undefined`: only the browser knows. */
async function answered(ground: Ground): Promise<Answered | undefined> {
  const { connected, answered: answer, fault } = await ground.probe();
  if (!answer && connected) throw fault ?? new SiteError('unreachable', 'no answer');
  return answer;
}

async function site(ground: Ground): Promise<Finding> {
  const answer = await answered(ground);
  if (!answer) return { status: 'skipped', tell: (words) => words.onlyTheBrowser };
  const { status, milliseconds, title } = answer;
  // A notice of maintenance is told by the next layer, whatever its status is.
  if (status >= 500 && !maintenance.test(title)) throw new SiteError('error', `the site answered ${status}`);
  return { status: 'ok', tell: (words) => words.answered(status, milliseconds) };
}

async function notice(ground: Ground): Promise<Finding> {
  const { title = '' } = (await answered(ground)) ?? {};
  if (maintenance.test(title)) throw new SiteError('maintenance', `the site is in maintenance: ${title}`);
  return { status: 'ok', tell: (words) => words.noNotice };
}

/** How the way to the site is checked, without a browser. */
export const siteChecks = { connection, tls, site, maintenance: notice };
