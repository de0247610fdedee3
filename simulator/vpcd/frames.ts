/** Longest payload that the length field can tell. */
const longest = 0xffff;

/** A payload as vpcd wants it: its length in two bytes, big-endian, and the bytes. Throws `RangeError` above 65 535. */
export function frame(payload: Uint8Array): Uint8Array {
  if (payload.length > longest) throw new RangeError(`${payload.length} bytes do not fit a frame`);
  return Uint8Array.from([payload.length >> 8, payload.length & 0xff, ...payload]);
}

/** Cuts a stream back into payloads, however the network split or joined them. */
export class FrameCutter {
  #rest: Uint8Array = new Uint8Array();

  /** The payloads that are complete now. */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    let rest: Uint8Array = Buffer.concat([this.#rest, chunk]);
    const payloads: Uint8Array[] = [];
    for (;;) {
      const [high, low] = rest;
      if (high === undefined || low === undefined) break;
      const end = 2 + ((high << 8) | low);
      if (rest.length < end) break;
      payloads.push(Uint8Array.from(rest.subarray(2, end)));
      rest = rest.subarray(end);
    }
    this.#rest = rest;
    return payloads;
  }
}
