import { type BaseBlock, BitString, Constructed, Integer, OctetString, Primitive, Sequence, Utf8String } from 'asn1js';

/** Where an object's value lies: file identifiers from the master file, and a place inside the last one. */
export interface ValuePath {
  readonly path: readonly number[];
  readonly place?: { readonly index: number; readonly length: number };
}

/** An INTEGER. */
export function integer(value: number): Integer {
  return new Integer({ value });
}

/** An OCTET STRING of these bytes. */
export function octets(...bytes: readonly number[]): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes) });
}

/** A named bit list of at most eight bits, without the zeros at its end (X.690 §11.2.2). */
export function namedBits(octet: number): BitString {
  if (octet === 0) return new BitString({ valueHex: new Uint8Array() });
  return new BitString({ valueHex: Uint8Array.of(octet), unusedBits: 31 - Math.clz32(octet & -octet) });
}

/** A UTF8String. */
export function text(value: string): Utf8String {
  return new Utf8String({ value });
}

/** An explicit context tag around values. */
export function tagged(tagNumber: number, ...value: BaseBlock[]): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
}

/** A short primitive value under an implicit context tag: the same content behind another tag. */
export function retagged(tagNumber: number, value: BaseBlock): Primitive {
  return new Primitive({ idBlock: { tagClass: 3, tagNumber }, valueHex: new Uint8Array(value.toBER()).slice(2) });
}

/** A SEQUENCE. */
export function sequence(...value: BaseBlock[]): Sequence {
  return new Sequence({ value });
}

/** A Path: the file's path and, where they are known, index and length [0]. */
export function pathOf({ path, place }: ValuePath): Sequence {
  const file = octets(...path.flatMap((fid) => [fid >> 8, fid & 0xff]));
  return place ? sequence(file, integer(place.index), retagged(0, integer(place.length))) : sequence(file);
}

/** DER bytes. */
export function der(block: BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}
