import type { ReaderReason } from '../errors.ts';

/** A return code of PC/SC and what it means for whoever wants a card. */
export interface ScardCode {
  /** As winscard.h spells it. */
  readonly name: string;
  readonly reason: ReaderReason;
}

/**
 * All return codes of PC/SC (pcsc-lite's pcsclite.h; 32h–34h and 70h–72h: winscard.h of Windows alone). 1Fh is UNEXPECTED on
 * Windows and UNSUPPORTED_FEATURE on pcsc-lite; 13h is a lost connection to pcscd, not to the card. What says nothing of reader or card is the service's doing: `no-service`.
 */
const table: readonly (readonly [code: number, name: string, reason: ReaderReason])[] = [
  [0x80100001, 'SCARD_F_INTERNAL_ERROR', 'no-service'],
  [0x80100002, 'SCARD_E_CANCELLED', 'no-service'],
  [0x80100003, 'SCARD_E_INVALID_HANDLE', 'card-removed'],
  [0x80100004, 'SCARD_E_INVALID_PARAMETER', 'no-service'],
  [0x80100005, 'SCARD_E_INVALID_TARGET', 'no-service'],
  [0x80100006, 'SCARD_E_NO_MEMORY', 'no-service'],
  [0x80100007, 'SCARD_F_WAITED_TOO_LONG', 'timeout'],
  [0x80100008, 'SCARD_E_INSUFFICIENT_BUFFER', 'no-service'],
  [0x80100009, 'SCARD_E_UNKNOWN_READER', 'no-reader'],
  [0x8010000a, 'SCARD_E_TIMEOUT', 'timeout'],
  [0x8010000b, 'SCARD_E_SHARING_VIOLATION', 'in-use'],
  [0x8010000c, 'SCARD_E_NO_SMARTCARD', 'no-card'],
  [0x8010000d, 'SCARD_E_UNKNOWN_CARD', 'no-card'],
  [0x8010000e, 'SCARD_E_CANT_DISPOSE', 'no-service'],
  [0x8010000f, 'SCARD_E_PROTO_MISMATCH', 'no-card'],
  [0x80100010, 'SCARD_E_NOT_READY', 'no-card'],
  [0x80100011, 'SCARD_E_INVALID_VALUE', 'no-service'],
  [0x80100012, 'SCARD_E_SYSTEM_CANCELLED', 'no-service'],
  [0x80100013, 'SCARD_F_COMM_ERROR', 'no-service'],
  [0x80100014, 'SCARD_F_UNKNOWN_ERROR', 'no-service'],
  [0x80100015, 'SCARD_E_INVALID_ATR', 'no-card'],
  [0x80100016, 'SCARD_E_NOT_TRANSACTED', 'card-removed'],
  [0x80100017, 'SCARD_E_READER_UNAVAILABLE', 'no-reader'],
  [0x80100018, 'SCARD_P_SHUTDOWN', 'no-service'],
  [0x80100019, 'SCARD_E_PCI_TOO_SMALL', 'no-service'],
  [0x8010001a, 'SCARD_E_READER_UNSUPPORTED', 'no-reader'],
  [0x8010001b, 'SCARD_E_DUPLICATE_READER', 'no-reader'],
  [0x8010001c, 'SCARD_E_CARD_UNSUPPORTED', 'no-card'],
  [0x8010001d, 'SCARD_E_NO_SERVICE', 'no-service'],
  [0x8010001e, 'SCARD_E_SERVICE_STOPPED', 'no-service'],
  [0x8010001f, 'SCARD_E_UNEXPECTED', 'no-card'],
  [0x80100020, 'SCARD_E_ICC_INSTALLATION', 'no-card'],
  [0x80100021, 'SCARD_E_ICC_CREATEORDER', 'no-card'],
  [0x80100022, 'SCARD_E_UNSUPPORTED_FEATURE', 'no-card'],
  [0x80100023, 'SCARD_E_DIR_NOT_FOUND', 'no-card'],
  [0x80100024, 'SCARD_E_FILE_NOT_FOUND', 'no-card'],
  [0x80100025, 'SCARD_E_NO_DIR', 'no-card'],
  [0x80100026, 'SCARD_E_NO_FILE', 'no-card'],
  [0x80100027, 'SCARD_E_NO_ACCESS', 'no-permission'],
  [0x80100028, 'SCARD_E_WRITE_TOO_MANY', 'no-card'],
  [0x80100029, 'SCARD_E_BAD_SEEK', 'no-card'],
  [0x8010002a, 'SCARD_E_INVALID_CHV', 'no-card'],
  [0x8010002b, 'SCARD_E_UNKNOWN_RES_MNG', 'no-service'],
  [0x8010002c, 'SCARD_E_NO_SUCH_CERTIFICATE', 'no-card'],
  [0x8010002d, 'SCARD_E_CERTIFICATE_UNAVAILABLE', 'no-card'],
  [0x8010002e, 'SCARD_E_NO_READERS_AVAILABLE', 'no-reader'],
  [0x8010002f, 'SCARD_E_COMM_DATA_LOST', 'card-removed'],
  [0x80100030, 'SCARD_E_NO_KEY_CONTAINER', 'no-card'],
  [0x80100031, 'SCARD_E_SERVER_TOO_BUSY', 'in-use'],
  [0x80100032, 'SCARD_E_PIN_CACHE_EXPIRED', 'no-card'],
  [0x80100033, 'SCARD_E_NO_PIN_CACHE', 'no-card'],
  [0x80100034, 'SCARD_E_READ_ONLY_CARD', 'no-card'],
  [0x80100065, 'SCARD_W_UNSUPPORTED_CARD', 'no-card'],
  [0x80100066, 'SCARD_W_UNRESPONSIVE_CARD', 'no-card'],
  [0x80100067, 'SCARD_W_UNPOWERED_CARD', 'no-card'],
  [0x80100068, 'SCARD_W_RESET_CARD', 'card-removed'],
  [0x80100069, 'SCARD_W_REMOVED_CARD', 'card-removed'],
  [0x8010006a, 'SCARD_W_SECURITY_VIOLATION', 'no-permission'],
  [0x8010006b, 'SCARD_W_WRONG_CHV', 'no-card'],
  [0x8010006c, 'SCARD_W_CHV_BLOCKED', 'no-card'],
  [0x8010006d, 'SCARD_W_EOF', 'no-card'],
  [0x8010006e, 'SCARD_W_CANCELLED_BY_USER', 'timeout'],
  [0x8010006f, 'SCARD_W_CARD_NOT_AUTHENTICATED', 'no-card'],
  [0x80100070, 'SCARD_W_CACHE_ITEM_NOT_FOUND', 'no-card'],
  [0x80100071, 'SCARD_W_CACHE_ITEM_STALE', 'no-card'],
  [0x80100072, 'SCARD_W_CACHE_ITEM_TOO_BIG', 'no-card'],
];

/** The codes by their number, unsigned. */
export const scardCodes: ReadonlyMap<number, ScardCode> = new Map(
  table.map(([code, name, reason]) => [code, { name, reason }]),
);

/** The number of a code in the spelling of `pcsc-mini`, which is `SharingViolation` for SCARD_E_SHARING_VIOLATION. */
export function scardCodeNamed(camelCase: string): number | undefined {
  const wanted = camelCase.toLowerCase();
  return table.find(([, name]) => name.slice('SCARD_E_'.length).replaceAll('_', '').toLowerCase() === wanted)?.[0];
}
