/** What many runs came to; the figures of several workers are added up. */
export interface Figures {
  readonly runs: number;
  /** Faults that were on, kills and signals among them, every time counted. */
  readonly faults: number;
  readonly verifies: number;
  /** Tries that cards lost, but for those of wrong PINs. */
  readonly triesLost: number;
  /** Runs that ended with a document. */
  readonly documents: number;
  /** Broken invariants: things left behind, sessions left open, what must not be told: a line each, with its seed. */
  readonly found: readonly string[];
}

/** No run yet. */
export const noFigures: Figures = { runs: 0, faults: 0, verifies: 0, triesLost: 0, documents: 0, found: [] };

/** The sum of both. */
export function addFigures(one: Figures, other: Figures): Figures {
  return {
    runs: one.runs + other.runs,
    faults: one.faults + other.faults,
    verifies: one.verifies + other.verifies,
    triesLost: one.triesLost + other.triesLost,
    documents: one.documents + other.documents,
    found: [...one.found, ...other.found],
  };
}

/** The figures in words. */
export function tellFigures(figures: Figures, seconds: number): string {
  const { runs, faults, verifies, triesLost, documents, found } = figures;
  const left = found.filter((line) => /file|part|document:/.test(line)).length;
  return [
    `${runs} runs, ${faults} faults, ${verifies} VERIFYs, ${documents} documents`,
    `tries lost: ${triesLost}; broken invariants: ${found.length}, of these files left: ${left}; ${seconds.toFixed(0)} s`,
    ...found,
    '',
  ].join('\n');
}
