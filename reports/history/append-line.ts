import { open } from 'node:fs/promises';

const lineFeed = 0x0a;

/** Whether a file ends inside a line, as after a full disk. */
async function endsInside(path: string): Promise<boolean> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== lineFeed;
  } catch {
    return false;
  }
}

/**
 * Appends a line by a single write at the end of the file (O_APPEND), so that lines of runs at the same time never mix; a line that was
 * cut short stays alone. Throws the system's error, also when only a part was written.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  const bytes = Buffer.from((await endsInside(path)) ? `\n${line}` : line);
  await using file = await open(path, 'a', 0o600);
  const { bytesWritten } = await file.write(bytes);
  if (bytesWritten < bytes.length) {
    throw Object.assign(new Error('only a part of the line was written'), { code: 'ENOSPC' });
  }
}
