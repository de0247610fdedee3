import { fromBER, Integer, OctetString, Sequence, Constructed } from 'asn1js';

/** A private key as the card's directory tells it (ISO/IEC 7816-15 §8.6, PrKDF). */
export interface KeyEntry {
  /** iD as hex: the same as of the certificate that belongs to the key. */
  readonly id: string;
  /** keyReference, 0–255: what the signing command wants in P2. */
  readonly reference: number;
}

/** A certificate as the card's directory tells it (ISO/IEC 7816-15 §8.9, CDF). */
export interface CertificateEntry {
  readonly id: string;
  /** Where the certificate begins in its file. */
  readonly offset: number;
}

/** The library tells most faults by an offset below 0, and throws for a date that is none. */
function decoded(bytes: Uint8Array): { readonly offset: number; readonly result?: unknown } {
  try {
    return fromBER(bytes);
  } catch {
    return { offset: -1 };
  }
}

/** The DER sequences of a directory file, up to its padding (00 or FF) or the first that makes no sense. */
function sequencesOf(file: Uint8Array): Sequence[] {
  const found: Sequence[] = [];
  let at = 0;
  while (file[at] === 0x30) {
    const { offset, result } = decoded(file.slice(at));
    if (offset <= 0 || !(result instanceof Sequence)) break;
    found.push(result);
    at += offset;
  }
  return found;
}

/** A key reference, which may be written as a signed byte; `undefined` for an INTEGER that is no byte at all. */
function byteOf(value: Integer | undefined): number | undefined {
  const { valueHexView, valueDec } = value?.valueBlock ?? { valueHexView: [], valueDec: 0 };
  const fits = valueHexView.length === 1 || (valueHexView.length === 2 && valueDec >= 0 && valueDec <= 0xff);
  return fits ? valueDec & 0xff : undefined;
}

/** The second part of every PKCS#15 object: its class attributes, with the iD first. */
function classAttributes(entry: Sequence): { readonly id: string; readonly rest: readonly unknown[] } | undefined {
  const attributes = entry.valueBlock.value[1];
  if (!(attributes instanceof Sequence)) return undefined;
  const [id, ...rest] = attributes.valueBlock.value;
  if (!(id instanceof OctetString)) return undefined;
  return { id: Buffer.from(id.valueBlock.valueHexView).toString('hex'), rest };
}

/** Reads PrKDF; entries without a key reference of one byte are passed over. */
export function parseKeyDirectory(file: Uint8Array): KeyEntry[] {
  return sequencesOf(file).flatMap((entry) => {
    const attributes = classAttributes(entry);
    const reference = byteOf(attributes?.rest.findLast((part) => part instanceof Integer));
    if (!attributes || reference === undefined) return [];
    return [{ id: attributes.id, reference }];
  });
}

/** Every value below `part`, depth first. */
function* below(part: unknown): Generator {
  yield part;
  if (part instanceof Constructed) for (const child of part.valueBlock.value) yield* below(child);
}

/** Reads CDF; entries that do not tell where their certificate begins are passed over. */
export function parseCertificateDirectory(file: Uint8Array): CertificateEntry[] {
  return sequencesOf(file).flatMap((entry) => {
    const attributes = classAttributes(entry);
    const typeAttributes = entry.valueBlock.value.at(-1);
    if (!attributes || !typeAttributes) return [];
    for (const part of below(typeAttributes)) {
      if (!(part instanceof Sequence)) continue;
      const [path, index] = part.valueBlock.value;
      if (path instanceof OctetString && index instanceof Integer) {
        return [{ id: attributes.id, offset: index.valueBlock.valueDec }];
      }
    }
    return [];
  });
}
