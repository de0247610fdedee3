/** The component's `ret_code` (the vendor's published list), as far as the stand-in gives them. */
export const componentCode = {
  ok: 0,
  noCard: 0x76000006,
  notJson: 0x7600000b,
  unsupported: 0x7600000e,
  siteNotTrusted: 0x76000031,
  noPin: 0x76000998,
  loginFailed: 0x76100006,
  noKey: 0x7610000d,
} as const;

/** `last_error` beside `loginFailed`. */
export const pinError = {
  none: 0,
  functionFailed: 6,
  length: 162,
  blocked: 164,
  twoTriesLeft: -2147483646,
  oneTryLeft: -2147483647,
} as const;

/** The version that the stand-in says it has, and the one of its fault `component-old`. */
export const componentVersions = { now: '1.3.4.103349', old: '1.3.3.102201' } as const;
