/** Pairs of neighbouring characters, and single ones: names of two characters are common. */
function piecesOf(text: string): string[] {
  const characters = Array.from(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));
  return [...characters, ...characters.slice(1).map((character, place) => `${characters[place] ?? ''}${character}`)];
}

/** How alike two texts are: 0 to 1 (Sørensen–Dice over characters and their pairs). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const left = piecesOf(one);
  const rest = piecesOf(other);
  const total = left.length + rest.length;
  if (left.length === 0 || rest.length === 0) return 0;
  const shared = left.filter((piece) => {
    const place = rest.indexOf(piece);
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
  return (2 * shared.length) / total;
}
