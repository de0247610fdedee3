/** What can go wrong in the simulated world: each fault's name, and what it does. */
export const faults = {
  'site-500': 'every page is answered 500',
  'site-hang': 'the site accepts requests and never answers',
  'site-reset': 'the site breaks off every connection',
  maintenance: 'every page is the notice 系統維護公告',
  'popup-late': 'the login page opens the pop-up 6 s after the click, so that a blocker stops it',
  captcha: 'the card login asks for a 驗證碼',
  'login-without-pin-field': 'the card login has no field for the PIN',
  'login-rejected': 'every login is refused',
  'certificate-expired': 'the cards hold certificates that have expired',
  'certificate-revoked': 'the certificates of the cards are revoked',
  'signed-in-elsewhere': 'the card login is refused: the person is signed in at another computer',
  'session-taken-over': 'when 應用系統 is opened, another computer has taken the session',
  'session-lost-after-login': 'the session is gone when 應用系統 is opened',
  'menu-without-group-b': '應用系統 has no group B.人事資料服務',
  'menu-without-mydata': 'group B has no MyData',
  'mydata-500': 'MyData answers 500',
  'mydata-hang': 'MyData accepts requests and never answers',
  'mydata-refused': 'MyData refuses who comes from eCPA',
  consent: 'MyData asks for 同意 before anything else',
  'resume-page-without-download': '履歷表下載 has no button 下載',
  'resume-none': 'a page 「查無資料」 comes instead of the résumé',
  'resume-empty': 'the résumé has 0 bytes',
  'resume-html': 'an HTML page comes as application/pdf',
  'resume-truncated': 'the résumé is cut in half',
  'resume-short': 'the connection ends before the bytes that Content-Length promised',
  'resume-other-person': 'the résumé is somebody else’s',
  'resume-500': 'the résumé is answered 500',
  'resume-hang': 'the résumé is never answered',
  'resume-huge': 'the résumé has 200 MB, as its Content-Length tells',
  'resume-endless': 'the résumé never ends, and comes as fast as it is taken',
  'resume-drip': 'the résumé never ends, and comes slowly',
  'rooms-empty': 'the rooms of MyData that one reads say 查無資料',
  'rooms-bare': 'the rooms of MyData that one reads show a heading and nothing else',
  'menu-without-retirement': 'MyData’s menu has no 可退休日查詢',
  'promotion-sum-wrong': 'the total of 陞遷資績分數 is not the sum of its items',
  'correction-refused': 'a request for a correction is refused',
  'correction-lost': 'a request for a correction is said to be sent, and is not among the requests',
  'statement-refused': 'a 簡要自述 is refused',
  'statement-lost': 'a 簡要自述 is said to be stored, and is not',
  'announcement-path': 'the file of an announcement has a name that leads out of its folder',
  retired: 'the people have retired and hold a 數位退休證',
  'salary-month-missing': 'the 待遇表 of each March says 查無資料',
  'salary-sum-wrong': 'in the 待遇表 of each March 應發合計 is not the sum of its items',
  'salary-other-month': 'the 待遇表 of February is shown for each March',
  'salary-500': 'the 待遇表 of each March is answered 500',
  'salary-hang': 'the 待遇表 of each March is never answered',
  'salary-slow': 'each 待遇表 takes 150 ms',
  'salary-session-lost': 'the session is gone after 30 待遇表',
  'salary-page-without-query': '待遇表查詢 has no button 查詢',
  'salary-file-other-person': 'the file of a 待遇表 is somebody else’s',
  'card-blocked': 'the cards have no tries left',
  'card-last-try': 'the cards have one try left',
  'card-removed': 'the cards are out of their readers',
  'component-old': 'the installed component is of an old version',
  'component-untrusting': 'the installed component trusts no site',
  'component-hang': 'the installed component accepts requests and never answers',
  'component-sign-hang': 'the installed component takes the PIN to the card and never answers',
  'component-no-reader': 'the installed component sees no reader',
  'component-unclear': 'the installed component says that the login failed, and not why',
  'logout-500': 'logging out is answered 500',
} as const;

/** Name of a fault. */
export type FaultName = keyof typeof faults;

/** All names of faults. */
export const faultNames = Object.keys(faults) as readonly FaultName[];

/** Whether a text is the name of a fault. */
export function isFaultName(text: string): text is FaultName {
  return Object.hasOwn(faults, text);
}
