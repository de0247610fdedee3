/** Bytes as upper-case hex without separators. */
export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex').toUpperCase();
}

/** Reads hex; white space is ignored. Throws `SyntaxError` on anything else. */
export function fromHex(text: string): Uint8Array {
  const digits = text.replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || !/^[\da-f]*$/i.test(digits)) throw new SyntaxError('not a hex string of whole bytes');
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}
