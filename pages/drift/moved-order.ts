import type { SeenPage } from './compare-page.ts';
import type { Difference } from './difference.ts';
import { recordWords } from './compare-landmark.ts';
import type { PageContract } from './page-contract.ts';

/** The longest run of places that still ascends; what is not in it has moved. */
function ascending(places: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  for (const place of places) {
    const before = runs
      .filter((run) => (run.at(-1) ?? -1) < place)
      .toSorted((one, other) => other.length - one.length)[0];
    runs.push([...(before ?? []), place]);
  }
  return new Set(runs.toSorted((one, other) => other.length - one.length)[0]);
}

/** Landmarks that stand in another order than the contract has them, and are found all the same. */
export function movedOrder(seen: SeenPage, contract: PageContract, told: ReadonlySet<string>): readonly Difference[] {
  const known = Object.keys(contract.landmarks);
  const here = seen.landmarks.flatMap(({ landmark, found }) => {
    const index = found.length === 1 ? (found[0]?.index ?? -1) : -1;
    return index >= 0 && known.includes(landmark.name) ? [{ landmark, index }] : [];
  });
  const places = here
    .toSorted((one, other) => known.indexOf(one.landmark.name) - known.indexOf(other.landmark.name))
    .map(({ index }) => index);
  const still = ascending(places);
  return here
    .filter(({ landmark, index }) => !still.has(index) && !told.has(landmark.name))
    .filter(
      ({ landmark }) =>
        !(landmark.part.within && here.some((one) => one.landmark === landmark.part.within && !still.has(one.index))),
    )
    .flatMap(({ landmark }) => {
      const record = contract.landmarks[landmark.name];
      if (!record) return [];
      const words = recordWords(record);
      return [
        {
          page: seen.page,
          landmark: landmark.name,
          kind: 'moved' as const,
          breaks: [],
          risks: [...(landmark.part.breaks ?? []), ...(landmark.part.eases ?? [])],
          was: words,
          is: `${words}, in another order`,
          candidate: null,
        },
      ];
    });
}
