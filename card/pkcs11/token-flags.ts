/** Flags of CK_TOKEN_INFO that are of use here (PKCS#11 v2.40 §3.2). */
export const TokenFlag = {
  tokenInitialized: 0x400,
  userPinCountLow: 0x10000,
  userPinFinalTry: 0x20000,
  userPinLocked: 0x40000,
} as const;

/** Flags that tell something of a card's PIN, by their names in PKCS#11. */
const named = {
  CKF_LOGIN_REQUIRED: 0x4,
  CKF_USER_PIN_INITIALIZED: 0x8,
  CKF_TOKEN_INITIALIZED: TokenFlag.tokenInitialized,
  CKF_USER_PIN_COUNT_LOW: TokenFlag.userPinCountLow,
  CKF_USER_PIN_FINAL_TRY: TokenFlag.userPinFinalTry,
  CKF_USER_PIN_LOCKED: TokenFlag.userPinLocked,
  CKF_USER_PIN_TO_BE_CHANGED: 0x80000,
} as const;

/** The names of the flags that are set. */
export function flagNames(flags: number): readonly string[] {
  return Object.entries(named)
    .filter(([, flag]) => (flags & flag) !== 0)
    .map(([name]) => name);
}

/**
 * The most tries that a HiCOS token can have left by its flags: locked 0, final try 1, count low 2. `undefined`: they say
 * nothing, for a token need not support them.
 */
export function triesLeftByFlags(flags: number): 0 | 1 | 2 | undefined {
  if (flags & TokenFlag.userPinLocked) return 0;
  if (flags & TokenFlag.userPinFinalTry) return 1;
  return flags & TokenFlag.userPinCountLow ? 2 : undefined;
}
