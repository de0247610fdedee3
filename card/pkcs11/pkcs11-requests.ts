/** A token in a slot, as its module tells it; texts without their padding. */
export interface TokenRow {
  readonly slot: Uint8Array;
  /** The slot's description: with a smart card, the reader's name. */
  readonly reader: string;
  readonly label: string;
  readonly serialNumber: string;
  /** CK_TOKEN_INFO.flags (PKCS#11 v2.40 §3.2). */
  readonly flags: number;
}

/** An object of a token: its handle in the session, and CKA_ID. */
export interface ObjectRow {
  readonly object: Uint8Array;
  readonly id: Uint8Array;
}

/** What `pkcs11-child.mjs` answers. A CKR code crosses as the number of a `ChildFailure`. */
export interface Pkcs11Requests {
  /** Loads the module and calls C_Initialize. */
  load(path: string): undefined;
  tokens(question: undefined): readonly TokenRow[];
  /** The flags of a token as they are now. */
  flags(slot: Uint8Array): number;
  /** Opens the one session of the process, read-only. */
  open(slot: Uint8Array): undefined;
  certificates(question: undefined): readonly (ObjectRow & { readonly der: Uint8Array })[];
  privateKeys(question: undefined): readonly ObjectRow[];
  /** C_Login as the user, once. */
  login(pin: Uint8Array): undefined;
  /** CKM_RSA_PKCS. */
  sign(question: { readonly key: Uint8Array; readonly digestInfo: Uint8Array }): Uint8Array;
  logout(question: undefined): undefined;
  /** C_Finalize, and the module is unloaded. */
  close(question: undefined): undefined;
}
