/** Flags of CK_TOKEN_INFO that are of use here (PKCS#11 v2.40 §3.2). */
export const TokenFlag = {
  tokenInitialized: 0x400,
  userPinCountLow: 0x10000,
  userPinFinalTry: 0x20000,
  userPinLocked: 0x40000,
} as const;

/**
 * The most tries that a HiCOS token can have left by its flags: locked 0, final try 1, count low 2. `undefined`: they say
 * nothing, for a token need not support them.
 */
export function triesLeftByFlags(flags: number): 0 | 1 | 2 | undefined {
  if (flags & TokenFlag.userPinLocked) return 0;
  if (flags & TokenFlag.userPinFinalTry) return 1;
  return flags & TokenFlag.userPinCountLow ? 2 : undefined;
}
