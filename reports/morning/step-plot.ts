import { escapeHtml } from '../escape-html.ts';

/** A step in one run. */
export interface StepTime {
  readonly durationMs: number;
  readonly failed: boolean;
}

const [width, height, edge] = [180, 34, 4];

const measure = (value: number): string => String(Math.round(value * 10) / 10);

/** The middle one of some values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * A small plot of a step's times, the oldest at the left, this run's marked: `undefined` is a run that did not come to the step. The
 * scale begins at 0, so that a step that always takes as long looks like it. `told` says the same in words.
 */
export function stepPlot(times: readonly (StepTime | undefined)[], told: string): string {
  const known = times.filter((time) => time !== undefined);
  const most = Math.max(1, ...known.map(({ durationMs }) => durationMs));
  const x = (place: number): number => edge + (place * (width - 2 * edge)) / Math.max(1, times.length - 1);
  const y = (value: number): number => height - edge - (value * (height - 2 * edge)) / most;
  let pen = false;
  const line = times.map((time, place) => {
    const go = pen ? 'L' : 'M';
    pen = time !== undefined;
    return time ? `${go}${measure(x(place))} ${measure(y(time.durationMs))}` : '';
  });
  const marks = times.map((time, place) => {
    const isLast = place === times.length - 1;
    if (!time || !(time.failed || isLast)) return '';
    const kind = time.failed ? 'bad' : 'now';
    return `<circle class="${kind}" cx="${measure(x(place))}" cy="${measure(y(time.durationMs))}" r="${isLast ? 3.2 : 2}"/>`;
  });
  const usual = measure(y(median(known.filter(({ failed }) => !failed).map(({ durationMs }) => durationMs))));
  return `<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(told)}"><path class="floor" d="M${edge} ${measure(y(0))}H${width - edge}"/><path class="usual" d="M${edge} ${usual}H${width - edge}"/><path class="line" d="${line.join('')}"/>${marks.join('')}</svg>`;
}
