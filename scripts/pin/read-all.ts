/** Reads a stream to its end, at most 1 kB: a PIN is short. The pieces are wiped. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const bytes = new Uint8Array(1024);
  let length = 0;
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes.set(chunk.subarray(0, bytes.length - length), length);
    length += Math.min(chunk.length, bytes.length - length);
    if (typeof piece !== 'string') piece.fill(0);
  }
  const read = bytes.slice(0, length);
  bytes.fill(0);
  return read;
}
