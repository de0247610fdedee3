/** Waits for all of what is under way at once; where several fail, the first in the list is told. */
export async function inTurn(works: readonly Promise<unknown>[]): Promise<void> {
  for (const work of works) work.catch(() => undefined);
  for (const work of works) await work;
}
