import { CardError } from '../errors.ts';

/** What an NHI card tells without any password (facts of NHI cards, §2). */
export interface NhiBasicData {
  /** 12 ASCII digits. */
  readonly cardNumber: string;
  readonly name: string;
  readonly id: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly sex: 'M' | 'F';
  /** ISO date. */
  readonly issuedOn: string;
}

/** Length of the answer; longer ones are as good. */
const length = 57;

/** `YYYMMDD` in ROC years as an ISO date; `undefined` when it is no date. */
function isoDate(roc: string): string | undefined {
  const [, year, month, day] = /^(\d{3})(\d{2})(\d{2})$/.exec(roc) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${Number(year) + 1911}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** Big5 text that ends at the first NUL or is padded with spaces. It is shown, so control characters go. */
function big5(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = new TextDecoder('big5').decode(end < 0 ? bytes : bytes.subarray(0, end));
  return text.replace(/\p{Cc}/gu, '').trim();
}

/** Reads the answer to GET DATA 1100. Throws `CardError` when it is not of that form. */
export function parseBasicData(bytes: Uint8Array): NhiBasicData {
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  const cardNumber = text(0, 12);
  const birthDate = isoDate(text(42, 49));
  const issuedOn = isoDate(text(50, 57));
  const sex = text(49, 50);
  const id = text(32, 42);
  if (
    bytes.length < length ||
    !/^\d{12}$/.test(cardNumber) ||
    !birthDate ||
    !issuedOn ||
    !/^[MF]$/.test(sex) ||
    !/^[ -~]{10}$/.test(id)
  ) {
    throw new CardError('unexpected-answer', 'the basic data of the NHI card are not of the known form');
  }
  return {
    cardNumber,
    name: big5(bytes.subarray(12, 32)),
    id: id.trim(),
    birthDate,
    sex: sex as 'M' | 'F',
    issuedOn,
  };
}
