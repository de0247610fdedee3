import type { CardReason, PinReason, ReaderReason } from '../errors.ts';

/** What a CKR code means for whoever wants a card: the layer, and the reason in that layer's error. */
export type CkrMeaning =
  | { readonly layer: 'reader'; readonly reason: ReaderReason }
  | { readonly layer: 'card'; readonly reason: CardReason }
  | { readonly layer: 'pin'; readonly reason: PinReason };

/** A return value of PKCS#11. */
export type CkrCode = CkrMeaning & {
  /** As the standard spells it. */
  readonly name: string;
};

const noService: CkrMeaning = { layer: 'reader', reason: 'no-service' };
const noReader: CkrMeaning = { layer: 'reader', reason: 'no-reader' };
const noCard: CkrMeaning = { layer: 'reader', reason: 'no-card' };
const removed: CkrMeaning = { layer: 'reader', reason: 'card-removed' };
const inUse: CkrMeaning = { layer: 'reader', reason: 'in-use' };
const timeout: CkrMeaning = { layer: 'reader', reason: 'timeout' };
const senseless: CkrMeaning = { layer: 'card', reason: 'unexpected-answer' };
const wrongKind: CkrMeaning = { layer: 'card', reason: 'wrong-kind' };
const unknownCard: CkrMeaning = { layer: 'card', reason: 'unknown' };
const wrong: CkrMeaning = { layer: 'pin', reason: 'wrong' };
const malformed: CkrMeaning = { layer: 'pin', reason: 'malformed' };
const blocked: CkrMeaning = { layer: 'pin', reason: 'blocked' };
const stateUnknown: CkrMeaning = { layer: 'pin', reason: 'state-unknown' };

/** Return values of PKCS#11 v2.40 §5.1; what belongs to writing, key making and encrypting cannot come here. */
const table: readonly (readonly [code: number, name: string, meaning: CkrMeaning])[] = [
  [0x001, 'CKR_CANCEL', timeout],
  [0x002, 'CKR_HOST_MEMORY', noService],
  [0x003, 'CKR_SLOT_ID_INVALID', noReader],
  [0x005, 'CKR_GENERAL_ERROR', noService],
  [0x006, 'CKR_FUNCTION_FAILED', noService],
  [0x007, 'CKR_ARGUMENTS_BAD', noService],
  [0x008, 'CKR_NO_EVENT', noCard],
  [0x009, 'CKR_NEED_TO_CREATE_THREADS', noService],
  [0x00a, 'CKR_CANT_LOCK', noService],
  [0x010, 'CKR_ATTRIBUTE_READ_ONLY', senseless],
  [0x011, 'CKR_ATTRIBUTE_SENSITIVE', senseless],
  [0x012, 'CKR_ATTRIBUTE_TYPE_INVALID', senseless],
  [0x013, 'CKR_ATTRIBUTE_VALUE_INVALID', senseless],
  [0x01b, 'CKR_ACTION_PROHIBITED', wrongKind],
  [0x020, 'CKR_DATA_INVALID', senseless],
  [0x021, 'CKR_DATA_LEN_RANGE', senseless],
  [0x030, 'CKR_DEVICE_ERROR', noCard],
  [0x031, 'CKR_DEVICE_MEMORY', noCard],
  [0x032, 'CKR_DEVICE_REMOVED', removed],
  [0x050, 'CKR_FUNCTION_CANCELED', timeout],
  [0x051, 'CKR_FUNCTION_NOT_PARALLEL', noService],
  [0x054, 'CKR_FUNCTION_NOT_SUPPORTED', wrongKind],
  [0x060, 'CKR_KEY_HANDLE_INVALID', senseless],
  [0x062, 'CKR_KEY_SIZE_RANGE', wrongKind],
  [0x063, 'CKR_KEY_TYPE_INCONSISTENT', wrongKind],
  [0x068, 'CKR_KEY_FUNCTION_NOT_PERMITTED', wrongKind],
  [0x070, 'CKR_MECHANISM_INVALID', wrongKind],
  [0x071, 'CKR_MECHANISM_PARAM_INVALID', wrongKind],
  [0x082, 'CKR_OBJECT_HANDLE_INVALID', senseless],
  [0x090, 'CKR_OPERATION_ACTIVE', senseless],
  [0x091, 'CKR_OPERATION_NOT_INITIALIZED', senseless],
  [0x0a0, 'CKR_PIN_INCORRECT', wrong],
  [0x0a1, 'CKR_PIN_INVALID', malformed],
  [0x0a2, 'CKR_PIN_LEN_RANGE', malformed],
  [0x0a3, 'CKR_PIN_EXPIRED', stateUnknown],
  [0x0a4, 'CKR_PIN_LOCKED', blocked],
  [0x0b0, 'CKR_SESSION_CLOSED', removed],
  [0x0b1, 'CKR_SESSION_COUNT', inUse],
  [0x0b3, 'CKR_SESSION_HANDLE_INVALID', removed],
  [0x0b4, 'CKR_SESSION_PARALLEL_NOT_SUPPORTED', noService],
  [0x0b5, 'CKR_SESSION_READ_ONLY', senseless],
  [0x0b6, 'CKR_SESSION_EXISTS', inUse],
  [0x0b7, 'CKR_SESSION_READ_ONLY_EXISTS', inUse],
  [0x0b8, 'CKR_SESSION_READ_WRITE_SO_EXISTS', inUse],
  [0x0d0, 'CKR_TEMPLATE_INCOMPLETE', senseless],
  [0x0d1, 'CKR_TEMPLATE_INCONSISTENT', senseless],
  [0x0e0, 'CKR_TOKEN_NOT_PRESENT', noCard],
  [0x0e1, 'CKR_TOKEN_NOT_RECOGNIZED', unknownCard],
  [0x0e2, 'CKR_TOKEN_WRITE_PROTECTED', senseless],
  [0x100, 'CKR_USER_ALREADY_LOGGED_IN', inUse],
  [0x101, 'CKR_USER_NOT_LOGGED_IN', senseless],
  [0x102, 'CKR_USER_PIN_NOT_INITIALIZED', wrongKind],
  [0x103, 'CKR_USER_TYPE_INVALID', wrongKind],
  [0x104, 'CKR_USER_ANOTHER_ALREADY_LOGGED_IN', inUse],
  [0x105, 'CKR_USER_TOO_MANY_TYPES', inUse],
  [0x150, 'CKR_BUFFER_TOO_SMALL', senseless],
  [0x190, 'CKR_CRYPTOKI_NOT_INITIALIZED', noService],
  [0x191, 'CKR_CRYPTOKI_ALREADY_INITIALIZED', noService],
  [0x1a0, 'CKR_MUTEX_BAD', noService],
  [0x1a1, 'CKR_MUTEX_NOT_LOCKED', noService],
  [0x200, 'CKR_FUNCTION_REJECTED', wrongKind],
];

/** The codes by their number. */
export const ckrCodes: ReadonlyMap<number, CkrCode> = new Map(
  table.map(([code, name, meaning]) => [code, { ...meaning, name }]),
);

/** The first of the codes that a vendor may define (CKR_VENDOR_DEFINED). */
export const vendorDefined = 0x80000000;
