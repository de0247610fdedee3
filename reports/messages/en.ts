import { enCodes } from './en-codes.ts';
import { enHealthCard } from './en-health-card.ts';
import type { Catalogue } from './wording.ts';

/** English. */
export const en: Catalogue = {
  codes: enCodes,
  unlockWays: ({ pkcs11Module, component, cardKeys }) => {
    const found = [
      ...(pkcs11Module === undefined ? [] : [`its PKCS#11 library is here: --card pkcs11 (${pkcs11Module})`]),
      ...(component === undefined ? [] : [`its component answers (version ${component}): --card component`]),
    ];
    const install =
      'install HiCOS or 跨平台網頁元件 (https://moica.nat.gov.tw), then use --card pkcs11 or --card component';
    const ways = [
      ...(found.length > 0 ? found : [install]),
      ...(cardKeys ? ['or give its key: --card-keys FILE'] : []),
    ];
    return `The issuer’s software can do it: ${ways.join('; ')}.`;
  },
  healthCard: enHealthCard,
  triesLeft: (count) => `Tries left: ${count}.`,
  stillSignedIn:
    'The site did not confirm the logout. Its session ends by itself after a while; to end it now, log in by browser and log out.',
  steps: {},
  stored: 'The document is at',
  salaryMonths: 'months',
  monthsKept: (count, folder) =>
    `What was looked up (${count} months) is kept in ${folder} for a day; the next run goes on from there.`,
  sessionKept: (until, inKeychain) =>
    `Still signed in, until ${until} at most; “ecpa log-out” ends it. The session is encrypted, its key lies ${inKeychain ? 'in the keychain of this system' : 'in a file beside it'}.`,
  bent: (landmarks) =>
    `The site has changed: ${landmarks} was found by its second way; see ecpa drift, and tell the developers.`,
  notSent: (hosts) => `Not loaded, as they are no hosts of the site: ${hosts} (ECPA_ALLOW_HOSTS).`,
  componentOpen:
    'While the card is in, the installed component answers every program and browser of this computer; only the browser of this run is watched. Take the card out afterwards.',
  sessionsEnded: (count) => (count === 0 ? 'No session was kept for this site.' : `Sessions ended: ${count}.`),
  askPerson: {
    captcha: (seconds) =>
      `Over to you: type the 驗證碼 in the browser window and press 登入. You have ${seconds} s; the rest is done for you.`,
    mobile: (seconds) =>
      `Over to you: scan the QR code in the browser window with TW FidO, or type your ID there and press 登入. You have ${seconds} s.`,
  },
  applicationsHead: ['Group', 'Application'],
  deleteAfterUse: (day) => `Downloaded on ${day}. The site asks you to delete it right after use: ecpa purge.`,
};
