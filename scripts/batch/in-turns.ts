/** Something to do that needs things which are there only once, such as a card. */
export interface Turn<Result> {
  readonly needs: readonly string[];
  readonly run: () => Promise<Result>;
}

/**
 * Does all of it, at most `atOnce` at a time, in the order given where what it needs is free. Begins nothing more once `signal`
 * is aborted. `run` must not reject.
 */
export async function inTurns<Result>(
  turns: readonly Turn<Result>[],
  options: { readonly atOnce: number; readonly signal: AbortSignal },
): Promise<void> {
  const waiting = [...turns];
  const taken = new Set<string>();
  const running = new Set<Promise<void>>();
  const next = (): Turn<Result> | undefined => {
    const place = waiting.findIndex(({ needs }) => needs.every((need) => !taken.has(need)));
    return place < 0 ? undefined : waiting.splice(place, 1)[0];
  };
  const begin = (turn: Turn<Result>): void => {
    for (const need of turn.needs) taken.add(need);
    const ended = turn.run().then(() => {
      for (const need of turn.needs) taken.delete(need);
      running.delete(ended);
    });
    running.add(ended);
  };
  for (;;) {
    while (running.size < options.atOnce && !options.signal.aborted) {
      const turn = next();
      if (!turn) break;
      begin(turn);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
