import { type PlacedText, sameLine, type TextLine } from './placed-text.ts';

interface Span {
  readonly left: number;
  readonly right: number;
}

/** A strip of the page that is written in, between two that are not. */
interface Strip extends Span {
  readonly labels: readonly number[];
  readonly pieces: readonly PlacedText[];
}

/** How far two spans are apart; negative where they overlap. */
const distance = (one: Span, other: Span): number => Math.max(one.left, other.left) - Math.min(one.right, other.right);

function nearest<Place extends Span>(span: Span, places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (best, place) => (best && distance(best, span) <= distance(place, span) ? best : place),
    undefined,
  );
}

/** The strips of a table, each with the labels and the pieces in it. */
function stripsOf(head: TextLine, body: readonly PlacedText[]): Strip[] {
  const spans: Span[] = [];
  for (const { left, right } of [...head, ...body].toSorted((one, other) => one.left - other.left)) {
    const last = spans.at(-1);
    if (last && left <= last.right) spans[spans.length - 1] = { left: last.left, right: Math.max(last.right, right) };
    else spans.push({ left, right });
  }
  const within = (span: Span, piece: PlacedText): boolean => piece.left >= span.left && piece.right <= span.right;
  return spans.map((span) => ({
    ...span,
    labels: head.flatMap((label, column) => (within(span, label) ? [column] : [])),
    pieces: body.filter((piece) => within(span, piece)),
  }));
}

/** Whether two strips have texts on one line: then they are two columns. */
const sideBySide = (one: Strip, other: Strip): boolean =>
  one.pieces.some(({ y }) => other.pieces.some((piece) => sameLine(piece.y, y)));

/**
 * Tells which column a piece of a table stands in: that of the label in the same strip; without one, that of the nearest labelled
 * strip which is empty on its lines. Labels may stand in the middle of their columns while texts begin at the left.
 */
export function columnFinder(head: TextLine, body: readonly PlacedText[]): (piece: PlacedText) => number {
  const strips = stripsOf(head, body);
  const labelled = strips.filter(({ labels }) => labels.length > 0);
  const columnOf = new Map<PlacedText, number>();
  for (const strip of strips) {
    const free = labelled.filter((other) => !sideBySide(strip, other));
    const own = strip.labels.length > 0 ? strip : (nearest(strip, free) ?? nearest(strip, labelled));
    const places = (own?.labels ?? []).map((column) => ({ column, ...spanOf(head[column]) }));
    // Several labels over one strip decide by what is nearest to each piece.
    for (const piece of strip.pieces) columnOf.set(piece, nearest(piece, places)?.column ?? 0);
  }
  return (piece) => columnOf.get(piece) ?? 0;
}

const spanOf = (piece: PlacedText | undefined): Span => ({ left: piece?.left ?? 0, right: piece?.right ?? 0 });
