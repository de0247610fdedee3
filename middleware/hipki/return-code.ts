/** HiPKI's `ret_code` (the vendor's published list). */
export const ReturnCode = {
  ok: 0,
  noCard: 0x76000006,
  notJson: 0x7600000b,
  failedOrTimedOut: 0x7600000d,
  unsupported: 0x7600000e,
  notAllowed: 0x7600000f,
  siteNotTrusted: 0x76000031,
  noPin: 0x76000998,
  cancelled: 0x76000999,
  noCardLibrary: 0x76100001,
  noReader: 0x76100003,
  readerUnknown: 0x76100004,
  noSession: 0x76100005,
  loginFailed: 0x76100006,
  noCertificate: 0x7610000c,
  wrongKindOfCard: 0x83000100,
} as const;

/** HiPKI's `last_error` beside `ReturnCode.loginFailed`: what became of the PIN. */
export const LastError = {
  none: 0,
  pinWrong: 160,
  pinLength: 162,
  blocked: 164,
  twoTriesLeft: -2147483646,
  oneTryLeft: -2147483647,
} as const;

/** One of `ReturnCode`. */
export type ReturnCode = (typeof ReturnCode)[keyof typeof ReturnCode];

/** One of `LastError`. */
export type LastError = (typeof LastError)[keyof typeof LastError];
