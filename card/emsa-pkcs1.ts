/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2) around a finished DER DigestInfo: 00 01 FF… 00 ‖ DigestInfo, `length` bytes. */
export function emsaPkcs1(digestInfo: Uint8Array, length: number): Uint8Array {
  const padding = length - digestInfo.length - 3;
  if (padding < 8) throw new RangeError(`a DigestInfo of ${digestInfo.length} bytes does not fit ${length} bytes`);
  const block = new Uint8Array(length).fill(0xff);
  block.set([0x00, 0x01]);
  block[2 + padding] = 0x00;
  block.set(digestInfo, 3 + padding);
  return block;
}
