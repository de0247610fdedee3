import { comparePage, type PageName, readContracts } from '../../pages/index.ts';
import { mutations } from '../../simulator/mutations/index.ts';
import { type Gallery, openGallery } from '../../tests/fixtures/gallery.ts';
import { alternateCosts } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';

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

/** Shows pages and compares them with their contracts, in turn; gives the ms of both for each. */
async function compareInTurn(
  gallery: Gallery,
  pages: Readonly<Record<string, { readonly name: PageName; readonly html: string }>>,
  rounds: number,
): Promise<Readonly<Record<string, Readonly<Record<'show' | 'compare', number>>>>> {
  const contracts = (await readContracts()).get(edition);
  const contestants = Object.entries(pages).map(([key, { name, html }]) => {
    const run = async () => {
      const begin = performance.now();
      await gallery.show(name, html);
      const shown = performance.now();
      // Nothing comes later on these pages: to wait for what is gone would only take time.
      comparePage(await gallery.look(name, 0), contracts?.get(name));
      return { show: shown - begin, compare: performance.now() - shown };
    };
    return [key, run] as const;
  });
  return alternateCosts(Object.fromEntries(contestants), rounds);
}

/** h: what it costs to look at a page and compare it, in an open browser, and how that grows with pages and with what has changed. */
export async function driftFigures(rounds: number): Promise<readonly Figure[]> {
  await using gallery = await openGallery(edition);
  const login = gallery.html.get('login') ?? '';
  const pages = [...gallery.html].map(([name, html]) => [name, { name, html }] as const);
  const variants = changes.map((count) => [count, { name: 'login', html: changed(login, count) }] as const);
  const byPage = await compareInTurn(gallery, Object.fromEntries(pages), rounds);
  const byChanges = await compareInTurn(gallery, Object.fromEntries(variants), rounds);
  const sum = (of: 'show' | 'compare'): number => Object.values(byPage).reduce((total, cost) => total + cost[of], 0);
  const one = byPage['login'];
  return [
    timeRatio('h  drift of one page ÷ showing it', one?.compare, one?.show),
    timeRatio(`h  drift of ${pages.length} pages ÷ showing them`, sum('compare'), sum('show')),
    ...changes.slice(1).map((count) => {
      const words = `h  drift of a page, ${count} change${count === 1 ? '' : 's'} in it ÷ as it was`;
      return timeRatio(words, byChanges[count]?.compare, byChanges[0]?.compare);
    }),
  ];
}
