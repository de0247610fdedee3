import type { RefusalReason } from './refusal.ts';
import { ReturnCode } from './return-code.ts';

/** What a refused page is told; none of these says that a try of the PIN was spent, since none was. */
export const refusalCodes: Readonly<Record<RefusalReason, ReturnCode>> = {
  'foreign-origin': ReturnCode.siteNotTrusted,
  'not-top-level': ReturnCode.siteNotTrusted,
  'not-the-opener': ReturnCode.siteNotTrusted,
  'not-our-popup': ReturnCode.siteNotTrusted,
  'no-login': ReturnCode.cancelled,
  'login-used': ReturnCode.cancelled,
  'empty-pin': ReturnCode.noPin,
  'wrong-decoy': ReturnCode.notAllowed,
  'bad-shape': ReturnCode.notJson,
  unsupported: ReturnCode.unsupported,
  'unknown-reader': ReturnCode.readerUnknown,
  'card-management': ReturnCode.unsupported,
};
