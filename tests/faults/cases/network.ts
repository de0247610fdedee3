import { siteSteps, type SiteStep } from '../../../simulator/index.ts';
import { rowsOf } from '../stage/fault-case.ts';

/** Seconds that a step may take where the site hangs: all others have to be done by then. */
export const short = ['--timeout', '8'];

const steps = Object.keys(siteSteps) as SiteStep[];

/** What goes wrong between this machine and the site. */
export const networkFaults = rowsOf('network', [
  {
    what: 'the site refuses connections',
    args: () => ['--site', 'http://ecpa.localhost:9'],
    code: 'SITE.UNREACHABLE',
    verifies: 0,
  },
  { what: 'each connection breaks off', faults: ['site-reset'], code: 'SITE.UNREACHABLE', verifies: 0 },
  { what: 'the site never answers', faults: ['site-hang'], args: () => short, code: 'SITE.TIMEOUT', verifies: 0 },
  {
    what: 'all answers are slow',
    faults: steps.map((step) => `${step}-slow` as const),
    code: 'ok',
    verifies: 1,
    slow: true,
  },
  { what: 'it breaks off at the login page', faults: ['login-page-reset'], code: 'SITE.UNREACHABLE', verifies: 0 },
  {
    what: 'it breaks off at the login',
    faults: ['login-reset'],
    code: 'SITE.UNREACHABLE',
    verifies: 1,
    loggedOut: false,
  },
  {
    what: 'the login’s answer is lost',
    faults: ['login-half'],
    code: 'SITE.UNREACHABLE',
    verifies: 1,
    loggedOut: false,
  },
  { what: 'it breaks off at 應用系統', faults: ['applications-reset'], code: 'SITE.UNREACHABLE', verifies: 1 },
  {
    what: 'it breaks off on the way to MyData',
    faults: ['admission-reset'],
    code: 'SITE.UNREACHABLE',
    verifies: 1,
    loggedOut: false,
  },
  {
    what: 'the answer that lets in to MyData is lost',
    faults: ['admission-half'],
    code: 'SITE.UNREACHABLE',
    verifies: 1,
    loggedOut: false,
  },
  { what: 'it breaks off at 履歷表下載', faults: ['resume-page-reset'], code: 'SITE.UNREACHABLE', verifies: 1 },
  { what: 'it breaks off at the résumé', faults: ['resume-reset'], code: 'SITE.UNREACHABLE', verifies: 1 },
  { what: 'half of the login page comes', faults: ['login-page-half'], code: 'SITE.UNREACHABLE', verifies: 0 },
  { what: 'half of 應用系統 comes', faults: ['applications-half'], code: 'SITE.UNREACHABLE', verifies: 1 },
  { what: 'half of 履歷表下載 comes', faults: ['resume-page-half'], code: 'SITE.UNREACHABLE', verifies: 1 },
  { what: 'MyData’s port refuses connections', faults: ['admission-refused'], code: 'SITE.UNREACHABLE', verifies: 1 },
  { what: 'the login page has no right TLS', faults: ['login-page-no-tls'], code: 'SITE.UNREACHABLE', verifies: 0 },
  { what: 'MyData has no right TLS', faults: ['home-no-tls'], code: 'SITE.UNREACHABLE', verifies: 1, loggedOut: false },
]);
