// @ts-check
import process from 'node:process';

/**
 * The child's end of `startChild`: answers questions by name until the parent is gone. A handler's input and result are
 * structured-cloneable; an error that it throws crosses as `{ code?, message }` (`code`: an unsigned number).
 * Plain JavaScript, so that it starts without a loader.
 * @param {Readonly<Record<string, (input: any) => unknown>>} handlers
 */
export function serve(handlers) {
  // Ctrl-C reaches the whole process group; the parent still has to reset the card through us.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  // Not `exit`: it would wait for native threads that may hang. What the system keeps for us, it takes back by itself.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', (/** @type {{ id: number, name: string, input: unknown }} */ { id, name, input }) => {
    void answer(id, handlers[name], input);
  });
  tell({ ready: true });
}

/**
 * @param {number} id
 * @param {((input: unknown) => unknown) | undefined} handler
 * @param {unknown} input
 */
async function answer(id, handler, input) {
  try {
    if (!handler) throw new Error('an unknown request');
    tell({ id, answer: await handler(input) });
  } catch (error) {
    const { code, message = String(error) } = /** @type {{ code?: unknown, message?: string }} */ (error ?? {});
    tell({ id, error: { ...(typeof code === 'number' ? { code: code >>> 0 } : {}), message } });
  }
}

/** @param {unknown} message */
function tell(message) {
  if (process.connected) process.send?.(message);
}
