import { expect, test } from '@playwright/test';
import { chooseByName } from '../../flows/choose-by-name.ts';

const items = ['學位證書.pdf', '學位證書.PDF', '../../令(1).pdf', 'a+b.txt'].map((name, place) => ({ name, place }));

const cases: readonly (readonly [given: string, places: readonly number[]])[] = [
  ['學位證書.pdf', [0, 1]],
  ['學位證書', [0, 1]],
  ['*.pdf', [0, 1, 2]],
  ['?+b.txt', [3]],
  ['a.b*', []],
  ['令(1).pdf', [2]],
  ['../../令(1).pdf', [2]],
  ['.+', []],
];

for (const [given, places] of cases) {
  test(`takes ${given} for ${places.length} of the names`, () => {
    const { chosen, unmatched } = chooseByName(items, [given]);
    expect(chosen.map(({ place }) => place)).toEqual(places);
    expect(unmatched).toEqual(places.length === 0 ? [given] : []);
  });
}

test('keeps the items’ order, each once, and tells what fits nothing', () => {
  const { chosen, unmatched } = chooseByName(items, ['a+b*', '*', 'x', 'y']);
  expect(chosen).toEqual(items);
  expect(unmatched).toEqual(['x', 'y']);
});
