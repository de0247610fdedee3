import { comparePage, type PageName, readContracts } from '../../pages/index.ts';
import { mutations } from '../../simulator/mutations/index.ts';
import { type Gallery, openGallery } from '../../tests/fixtures/gallery.ts';
import { alternate, median } from '../alternate.ts';
import type { Figure } from '../figure.ts';

const edition = '2024';

/** How many changes a page has at once. */
const changes = [0, 1, 4, 16] as const;

/** The login page with the last so many of its mutations that can stand beside each other. Throws `Error` when there are fewer. */
function changed(original: string, count: number): string {
  let html = original;
  let made = 0;
  for (const mutation of mutations.toReversed()) {
    if (made === count) return html;
    if (mutation.edition !== edition || mutation.page !== 'login') continue;
    const next = mutation.transform({ html, path: '/', edition });
    if (next !== html) made += 1;
    html = next;
  }
  throw new Error(`the login page has no ${count} mutations that can stand beside each other`);
}

/** What one page costs, in ms. */
interface Cost {
  readonly show: number;
  readonly compare: number;
}

/** Shows pages and compares them with their contracts, in turn; medians by the key that was given to each. */
async function compareInTurn<Key>(
  gallery: Gallery,
  pages: ReadonlyMap<Key, { readonly name: PageName; readonly html: string }>,
  rounds: number,
): Promise<ReadonlyMap<Key, Cost>> {
  const contracts = (await readContracts()).get(edition);
  const seen = new Map<Key, Cost[]>([...pages.keys()].map((key) => [key, []]));
  const contestants = [...pages].map(([key, { name, html }], place) => [
    String(place),
    async () => {
      const begin = performance.now();
      await gallery.show(name, html);
      const shown = performance.now();
      // Nothing comes later on these pages: to wait for what is gone would only take time.
      comparePage(await gallery.look(name, 0), contracts?.get(name));
      seen.get(key)?.push({ show: shown - begin, compare: performance.now() - shown });
      return 0;
    },
  ]);
  await alternate(Object.fromEntries(contestants) as Record<string, () => Promise<number>>, rounds);
  // The first one is the warm-up.
  const middle = (all: readonly Cost[], of: keyof Cost): number => median(all.slice(1).map((cost) => cost[of]));
  return new Map([...seen].map(([key, all]) => [key, { show: middle(all, 'show'), compare: middle(all, 'compare') }]));
}

/** h: what it costs to look at a page and compare it, in an open browser, and how that grows with pages and with what has changed. */
export async function driftFigures(rounds: number): Promise<readonly Figure[]> {
  await using gallery = await openGallery(edition);
  const html = (name: PageName): string => gallery.html.get(name) ?? '';
  const pages = new Map([...gallery.html].map(([name, text]) => [name, { name, html: text }]));
  const login = new Map(
    changes.map((count) => [count, { name: 'login' as const, html: changed(html('login'), count) }]),
  );
  const byPage = await compareInTurn(gallery, pages, rounds);
  const byChanges = await compareInTurn(gallery, login, rounds);
  const figure = (name: string, ours = NaN, other = NaN): Figure => ({
    name,
    ratio: ours / other,
    ours,
    other,
    unit: 'ms',
  });
  const all = [...byPage.values()];
  const sum = (of: keyof Cost): number => all.reduce((total, cost) => total + cost[of], 0);
  const one = byPage.get('login');
  return [
    figure('h  drift of one page ÷ showing it', one?.compare, one?.show),
    figure(`h  drift of ${all.length} pages ÷ showing them`, sum('compare'), sum('show')),
    ...changes.slice(1).map((count) => {
      const words = `h  drift of a page, ${count} change${count === 1 ? '' : 's'} in it ÷ as it was`;
      return figure(words, byChanges.get(count)?.compare, byChanges.get(0)?.compare);
    }),
  ];
}
