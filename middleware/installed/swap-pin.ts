/**
 * A request's bytes with the PIN where the decoy stood; `undefined` unless it stands there exactly once. Digits and
 * letters look the same in JSON and percent-encoding, so nothing else of the request is touched.
 */
export function swapPin(body: Uint8Array, decoy: string, pin: Uint8Array): Uint8Array | undefined {
  const source = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const place = source.indexOf(decoy, 0, 'latin1');
  if (place < 0 || source.indexOf(decoy, place + 1, 'latin1') >= 0) return undefined;
  const swapped = Buffer.alloc(source.length - decoy.length + pin.length);
  source.copy(swapped, 0, 0, place);
  swapped.set(pin, place);
  source.copy(swapped, place + pin.length, place + decoy.length);
  return swapped;
}
