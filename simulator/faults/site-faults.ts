/** The steps of the way to the résumé, as the site sees them: what is asked of it there. */
export const siteSteps = {
  'login-page': 'the login page',
  login: 'the request that logs in',
  menu: 'eCPA’s page after the login',
  applications: '應用系統',
  'hand-over': 'the window that leads to MyData',
  admission: 'the request that lets somebody in to MyData',
  home: 'the first page of MyData',
  'resume-page': '履歷表下載',
  resume: 'the résumé',
  logout: 'logging out',
} as const;

/** A step of the way to the résumé. */
export type SiteStep = keyof typeof siteSteps;

/** What can go wrong at any step of a site. */
export const siteTroubles = {
  hang: 'is never answered',
  reset: 'breaks off the connection',
  half: 'ends in the middle of the answer',
  '500': 'is answered 500',
  '503': 'is answered 503',
  '404': 'is answered 404',
  '403': 'is answered 403',
  '429': 'is answered 429',
  slow: 'takes 600 ms',
  maintenance: 'is the notice 系統維護公告',
  'session-lost': 'comes when the session is over',
  elsewhere: 'leads to a site that looks the same',
  refused: 'leads to a port that refuses connections',
  'no-tls': 'leads to an https address that speaks no TLS',
  dialog: 'shows a dialog that nobody waits for',
  frame: 'is put into a frame',
} as const;

/** What goes wrong at a step. */
export type SiteTrouble = keyof typeof siteTroubles;

/** The name of a fault at a step, such as `menu-hang`. */
export type SiteFault = `${SiteStep}-${SiteTrouble}`;

/** All faults at steps: each one's name, and what it does. */
export const siteFaults = Object.fromEntries(
  Object.entries(siteSteps).flatMap(([step, what]) =>
    Object.entries(siteTroubles).map(([trouble, happens]) => [`${step}-${trouble}`, `${what} ${happens}`]),
  ),
) as Readonly<Record<SiteFault, string>>;

/** The trouble that there is at a step, of the faults that are on. */
export function troubleAt(step: SiteStep, has: (name: SiteFault) => boolean): SiteTrouble | undefined {
  return (Object.keys(siteTroubles) as SiteTrouble[]).find((trouble) => has(`${step}-${trouble}`));
}
