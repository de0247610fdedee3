import type { Catalogue } from './wording.ts';

const helpdesk = 'the help desk of the personnel systems, 02-23979108 (9:00–12:00, 14:00–17:00)';
const issuer = 'the issuer’s page 忘記PIN碼/鎖卡解碼 or a household registration office';

/** What each code says in English, and what to do then. */
export const enCodes: Catalogue['codes'] = {
  INTERNAL: { message: 'The program has a fault: {detail}', remedy: 'Run again with -v and report what it prints.' },
  USAGE: { message: 'The command line is not understood: {detail}', remedy: 'See “ecpa <command> --help”.' },
  CONFIG: { message: 'The configuration has faults: {detail}', remedy: 'Mend the flags, the environment or .env.' },
  'CARD.PIN_WRONG': {
    message: 'The card says that the PIN is wrong. {detail}',
    remedy: `Make sure of the PIN before you run this again; three wrong PINs lock the card. Forgotten: ${issuer}.`,
  },
  'CARD.PIN_BLOCKED': { message: 'The card is locked.', remedy: `Have it unlocked: ${issuer}.` },
  'CARD.PIN_MALFORMED': {
    message: 'That is no PIN: it has 6 to 8 letters or digits. Nothing was sent to the card.',
    remedy: 'Type the PIN again, or look into the PIN file.',
  },
  'CARD.PIN_BUDGET': {
    message: 'No PIN or password was sent, to keep the tries that are left: {detail}',
    remedy:
      'Check the card with the issuer’s own program, then “ecpa card trust <card number>”; an account: type its password at the keyboard.',
  },
  'CARD.STATE_UNKNOWN': {
    message: 'It is not known whether the card lost a try: {detail}',
    remedy: 'Check the card with the issuer’s own program first, then “ecpa card trust <card number>”.',
  },
  'CARD.UNKNOWN': {
    message: 'This card is not known, so no PIN was sent: {detail}',
    remedy: 'Insert a 自然人憑證, or use the issuer’s component (--card component, --card pkcs11).',
  },
  'CARD.WRONG_KIND': { message: 'This card cannot do that: {detail}', remedy: 'Insert a 自然人憑證.' },
  'CARD.NEEDS_VENDOR': {
    message: 'Only the issuer’s software unlocks this card, so no PIN was sent: {detail}',
    remedy: 'Use the issuer’s PKCS#11 library (--card pkcs11) or its installed component (--card component).',
  },
  'READER.NO_SERVICE': {
    message: 'The smartcard service cannot be used: {detail}',
    remedy: 'Start it (Linux: systemctl start pcscd.socket; Windows: the service “Smart Card”).',
  },
  'READER.NO_PERMISSION': {
    message: 'This user may not use the smartcard service: {detail}',
    remedy: 'Log in at the machine itself, or have an administrator allow it (polkit; docs/pcsc.md has the rule).',
  },
  'READER.NONE': { message: 'There is no card reader: {detail}', remedy: 'Plug the reader in.' },
  'READER.NO_CARD': { message: 'There is no card in the reader.', remedy: 'Insert the card, chip first.' },
  'READER.IN_USE': { message: 'Another program uses the card.', remedy: 'Close it and try again.' },
  'READER.REMOVED': { message: 'The card or its reader was taken out.', remedy: 'Insert it and start again.' },
  'READER.TIMEOUT': { message: 'The card did not answer in time.', remedy: 'Take it out, insert it, try again.' },
  'LOCAL.SETUP': {
    message: 'The program is not set up whole: {detail}',
    remedy: 'Install Node 20.19 or newer, and run “npm ci” in the program’s folder.',
  },
  'LOCAL.BROWSER_MISSING': {
    message: 'No browser could be started: {detail}',
    remedy: 'Install Chrome, Edge or Chromium, or name one with --browser; --headed needs a screen.',
  },
  'LOCAL.BROWSER_VERSION': {
    message: 'The remote browser cannot be used: {detail}',
    remedy: 'Run “npx playwright run-server” there from the same version of this program.',
  },
  'LOCAL.RUN_ENDED': {
    message: 'The run began and never ended: it was killed, or the machine went down. {detail}',
    remedy:
      'Look whether the machine ran out of memory, was switched off, or stops runs that take long (the scheduler’s own log). A PIN may have been sent: “ecpa card” tells what is known.',
  },
  'LOCAL.BROWSER_ENDED': {
    message: 'The browser ended in the middle of the run. {detail}',
    remedy:
      'Run again. If it comes again: close other programs (memory), update the browser, or name another with --browser.',
  },
  'LOCAL.POPUP_BLOCKED': {
    message: 'The browser blocks the site’s pop-up window.',
    remedy: 'Allow pop-ups for the site in the browser’s settings.',
  },
  'LOCAL.NETWORK_ACCESS': {
    message: 'The browser does not let the site talk to this machine: {detail}. No PIN was used.',
    remedy:
      'Allow the site “apps on this device” (local network access) in the site settings; in a managed browser your IT sets LoopbackNetworkAllowedForUrls. Or use --card pcsc or --card pkcs11.',
  },
  'LOCAL.COMPONENT_MISSING': {
    message: 'The component that speaks to the card was not found: {detail}',
    remedy:
      'Install and start 跨平台網頁元件 (HiPKI) from https://moica.nat.gov.tw and look at http://localhost:61161/selfTest.htm; or use --card pkcs11 (the vendor’s library) or --card pcsc.',
  },
  'LOCAL.COMPONENT_OLD': {
    message: 'The component is too old: {detail}. No PIN was used.',
    remedy: 'Install its newest version from https://moica.nat.gov.tw.',
  },
  'LOCAL.COMPONENT_REFUSED_SITE': {
    message: 'No signature was given: {detail}',
    remedy:
      'Check the address of the site first. If it is right and the component does not trust it, update the component or ask your IT to add the site to its list; otherwise do not go on, and report this to your IT.',
  },
  'LOCAL.DISK': {
    message: 'The disk did not take it: {detail}',
    remedy: 'Make room, or name another folder: --out for documents, ECPA_STATE_DIR for what is remembered.',
  },
  'LOCAL.NOT_DELETED': {
    message: 'Not everything was deleted: {detail}',
    remedy: 'Close the programs that show it and run “ecpa purge” again, or delete it by hand.',
  },
  'USER.LOGIN_REJECTED': {
    message: 'The site refused the login: {detail}',
    remedy: `Log in by hand once (忘記密碼 is on the login page); MyData opens by card or 行動自然人憑證 alone. If it fails, call ${helpdesk}.`,
  },
  'USER.CERTIFICATE_EXPIRED': {
    message: 'The card’s certificate is not valid at this time: {detail}',
    remedy: 'Renew it: https://moica.nat.gov.tw. No PIN was spent if it was seen before the login.',
  },
  'USER.CERTIFICATE_REVOKED': {
    message: 'The card’s certificate was revoked: {detail}',
    remedy: 'Ask the issuer: https://moica.nat.gov.tw.',
  },
  'USER.CONSENT_NEEDED': {
    message: 'MyData asks for your consent first: {detail}',
    remedy: 'Read it and agree by hand, or run again with --accept-consent if you agree.',
  },
  'USER.CAPTCHA': {
    message: 'The site asks for a CAPTCHA; this program does not solve it.',
    remedy: 'Log in by hand, or run with --headed and type it yourself.',
  },
  'USER.PASSWORD_CHANGE': {
    message: 'The site wants a new password: {detail}',
    remedy: 'Change it by hand at that address, then run the command again.',
  },
  'USER.ACTIVATION': {
    message: 'The account is not activated: {detail}',
    remedy: 'Activate it by hand at that address, then run the command again.',
  },
  'USER.SIGNED_IN_ELSEWHERE': {
    message: 'You are signed in somewhere else: {detail}',
    remedy: 'Log out there (a session of this program: “ecpa log-out”), or wait until the site ends it, and run again.',
  },
  'USER.TEXT_REFUSED': {
    message: 'The text cannot be taken: {detail}',
    remedy:
      'Change the file (UTF-8, within the site’s length) and run the command again; nothing was changed at the site.',
  },
  'USER.DECLINED': {
    message: 'You did not say yes.',
    remedy: 'Nothing was sent. Run the command again when you have made up your mind.',
  },
  'USER.TOO_SOON': {
    message: 'This card or account logged in a moment ago: {detail}',
    remedy: 'Wait until then. The pause spares the site (ECPA_LOGIN_MINUTES).',
  },
  'SITE.UNREACHABLE': {
    message: 'The site cannot be reached: {detail}',
    remedy: 'Check the network and the address; try later.',
  },
  'SITE.MAINTENANCE': { message: 'The site is in maintenance: {detail}', remedy: 'Try again later.' },
  'SITE.ERROR': {
    message: 'The site has a fault: {detail}',
    remedy: `Try again later; if it stays, call ${helpdesk}.`,
  },
  'SITE.TIMEOUT': {
    message: 'The site did not answer in time: {detail}',
    remedy: 'Try again later, or allow more with --timeout.',
  },
  'SITE.ROBOTS': {
    message: 'The site asks programs not to look around: {detail}',
    remedy:
      'Nothing was opened. “ecpa drift” is of no use at this site; ask its operator to let “ecpa-suite” in, or look by hand.',
  },
  'SITE.SESSION_EXPIRED': { message: 'The site ended the session: {detail}', remedy: 'Run the command again.' },
  'SITE.NO_RECENT_SUCCESS': {
    message: 'It has not been seen to work lately: {detail}.',
    remedy: '“ecpa report list” shows the runs; if they are missing, look at the schedule (docs/schedulers.md).',
  },
  'DOCUMENT.NONE': { message: 'The site has no such document: {detail}', remedy: 'Ask your personnel office.' },
  'DOCUMENT.NO_ROOM': {
    message: 'This edition of the site has no such page: {detail}',
    remedy: 'Older editions lack it. If your browser shows it at the site, report its name to the developers.',
  },
  'DOCUMENT.INVALID': {
    message: 'What came is not the document: {detail}',
    remedy: 'Try later; what is wrong was not stored.',
  },
  'DOCUMENT.WRONG_HOLDER': {
    message: 'The document is of another person; it was not stored.',
    remedy: `Report it at once to ${helpdesk}.`,
  },
  'DOCUMENT.TRUNCATED': {
    message: 'The document came incomplete: {detail}',
    remedy: 'Try again; it was not stored.',
  },
  'DOCUMENT.UNREADABLE': {
    message: 'A stored document cannot be compared: {detail}',
    remedy: 'The new document is stored. Compare by eye, or delete the file that is named and run again.',
  },
  'PRIVACY.LEAK': {
    message: 'Private data were found where none may be: {detail}',
    remedy: 'The file was not kept; report it.',
  },
  INTERRUPTED: { message: 'Interrupted.', remedy: 'Nothing half done is left; run it again.' },
  SITE_CHANGED: {
    message: 'The site has changed: {detail}',
    remedy: 'Nothing was guessed. Report the name of the landmark to the developers.',
  },
};
