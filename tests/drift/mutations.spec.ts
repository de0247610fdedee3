import { expect, test } from '@playwright/test';
import { comparePage, type Difference, readContracts } from '../../pages/index.ts';
import { mutations, type Mutation } from '../../simulator/mutations/index.ts';
import { openGallery } from '../fixtures/gallery.ts';

/** Whether the comparison told what the mutation does. */
function judge(
  { effect }: Mutation,
  differences: readonly Difference[],
): { readonly right: boolean; readonly named: boolean } {
  const stops = differences.filter(({ breaks }) => breaks.length > 0);
  if (effect.kind === 'cosmetic') {
    const alarms = differences.filter(({ kind }) => kind !== 'cosmetic');
    return { right: alarms.length === 0, named: true };
  }
  const told = differences.filter(({ landmark, kind }) => landmark === effect.landmark && effect.kinds.includes(kind));
  if (effect.kind === 'warning') return { right: stops.length === 0, named: told.length > 0 };
  const right = stops.some(({ breaks }) => breaks.some((flow) => flow === effect.flow));
  return { right, named: told.some(({ breaks }) => breaks.some((flow) => flow === effect.flow)) };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

for (const edition of ['2020', '2024'] as const) {
  test(
    `tells every mutation of ${edition} that breaks a journey, by its landmark, and none that does not`,
    { tag: '@whole' },
    async () => {
      test.setTimeout(900_000);
      const contracts = await readContracts();
      const faults: string[] = [];
      const counts = { breaks: 0, told: 0, named: 0, harmless: 0, alarms: 0 };
      let compared = 0;
      const own = mutations.filter((one) => one.edition === edition);
      await using gallery = await openGallery(edition);
      for (const mutation of own) {
        const { name, page, effect, transform } = mutation;
        const original = gallery.html.get(page) ?? '';
        const html = transform({ html: original, path: '/', edition });
        expect(html, `${name} changes something`).not.toBe(original);
        const begin = performance.now();
        // Nothing comes later on these pages: to wait for what is gone would only take time.
        await gallery.show(page, html);
        const seen = await gallery.look(page, effect.kind === 'breaks' ? 0 : 5_000);
        const differences = comparePage(seen, contracts.get(edition)?.get(page));
        compared += performance.now() - begin;
        const { right, named } = judge(mutation, differences);
        if (effect.kind === 'breaks') {
          counts.breaks += 1;
          counts.told += right ? 1 : 0;
          counts.named += named ? 1 : 0;
        } else {
          counts.harmless += 1;
          counts.alarms += right ? 0 : 1;
        }
        if (!right || !named)
          faults.push(
            `${name}: ${differences.map(({ landmark, kind, breaks, is }) => `${landmark} ${kind} [${breaks.join()}] ${is ?? ''}`).join(' | ')}`,
          );
      }
      const figures = [
        `mutations of ${edition}: ${own.length}`,
        `recall ${percent(counts.told, counts.breaks)}`,
        `precision ${percent(counts.told, counts.told + counts.alarms)}`,
        `right landmark ${percent(counts.named, counts.breaks)}`,
        `false alarms ${counts.alarms} of ${counts.harmless}`,
        `${Math.round(compared / own.length)} ms each`,
      ];
      console.log(figures.join('; '));
      expect(own.length).toBeGreaterThanOrEqual(150);
      expect(faults).toEqual([]);
    },
  );
}
