import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { UnlockedCard } from '../../card/index.ts';
import { type Hipki, openHipki } from '../../middleware/index.ts';
import { type FakeCard, makeFakeCard } from './fake-card.ts';
import { type SiteServer, startSiteServer } from './site-server.ts';
import { launchBareBrowser } from '../fixtures/bare-browser.ts';
import { test as base } from '../fixtures/kept.ts';

/** The card's side of a test: how often it was unlocked, and what unlocking does. */
export interface CardSide {
  unlocks: number;
  unlock: () => Promise<UnlockedCard>;
}

interface World {
  fake: FakeCard;
  server: SiteServer;
  /** Origin that HiPKI trusts. */
  site: string;
  /** A context with the pop-up blocker on. */
  world: BrowserContext;
  cardSide: CardSide;
  /** What HiPKI finds at its reader. */
  slot: 'card' | 'no card' | 'no reader';
  hipki: Hipki;
  /** The site's login page. */
  loginPage: Page;
}

/** A browser, a site, a card in memory and HiPKI between them. */
export const test = base.extend<World>({
  fake: async ({ keep }, use) => use(await keep(makeFakeCard)),
  server: async ({ keep }, use) => use(await keep(startSiteServer)),
  site: async ({ server }, use) => use(`http://ecpa.localhost:${server.port}`),
  world: async ({ keep }, use) => {
    const context = await (await keep(launchBareBrowser, 'blocker')).newContext();
    await use(context);
    await context.close();
  },
  cardSide: async ({ fake }, use) => use({ unlocks: 0, unlock: () => Promise.resolve(fake.unlocked) }),
  slot: ['card', { option: true }],
  hipki: [
    async ({ world, site, fake, slot, cardSide }, use) => {
      await using hipki = await openHipki(world, {
        site,
        card: slot === 'card' ? fake.card : undefined,
        readerName: slot === 'no reader' ? undefined : '測試讀卡機 00',
        unlock: () => {
          cardSide.unlocks += 1;
          return cardSide.unlock();
        },
      });
      await use(hipki);
    },
    { auto: true },
  ],
  loginPage: async ({ world, site }, use) => {
    const page = await world.newPage();
    await page.goto(site);
    await use(page);
  },
});

/** A request for a signature as a login page makes it. */
export function makeSignature(pin: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const plain = { tbs: 'challenge 42', tbsEncoding: 'NONE', hashAlgorithm: 'SHA256', withCardSN: 'false', nonce: '' };
  return { func: 'MakeSignature', signatureType: 'PKCS7', ...plain, pin, ...more };
}

/** What a page got from HiPKI. */
export type Told = Readonly<Record<string, unknown>>;

/** Lets the client page of `frame` ask for something, with a click; gives the answer's JSON. */
export async function ask(frame: Page | Frame, request: unknown, popupPath = '/popupForm'): Promise<Told> {
  await frame.evaluate(
    ([wanted, path]) => {
      Object.assign(window, { request: wanted, popupPath: path });
      document.querySelector('output')?.replaceChildren();
    },
    [request, popupPath] as const,
  );
  await frame.getByRole('button', { name: '登入' }).click();
  const answer = frame.locator('output:not(:empty)');
  await answer.waitFor({ state: 'attached' });
  return JSON.parse(await answer.innerText()) as Told;
}
