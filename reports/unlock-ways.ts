/** How a card that only its issuer's software unlocks can be used all the same, and what of that this machine has. */
export interface UnlockWays {
  /** Path of the issuer's PKCS#11 module, where it is installed. */
  readonly pkcs11Module?: string;
  /** Version of the installed component, where it answers. */
  readonly component?: string;
  /** Whether a key of the user's own would do as well (`--card-keys`). */
  readonly cardKeys: boolean;
}
