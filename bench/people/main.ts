// One process for many people: `main.ts <one|each> <site> <folder> <hold|go> <card number>…`. With `hold` it prints a line when
// everybody's document is proved and stored, and waits for a line of standard input before they log out.
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser, launchBrowser } from '../../browser/index.ts';
import { journey, type Traveller } from './journey.ts';

const [, , browsers, site = '', folder = '', manner, ...cards] = process.argv;
const options = {
  browser: findBrowser('auto'),
  headed: false,
  popupOrigins: [site],
  locale: 'zh-TW',
  environment: process.env,
};

let arrived = 0;
let letGo = (): void => undefined;
const everybody = new Promise<void>((resolve) => {
  letGo = resolve;
});
const inside: Traveller['inside'] = async (stored) => {
  if (manner !== 'hold') return;
  await stored;
  arrived += 1;
  if (arrived === cards.length) {
    process.stdout.write('ready\n');
    await once(process.stdin, 'data');
    letGo();
  }
  await everybody;
};
const travellers = await Promise.all(
  cards.map(async (cardNumber) => ({ site, cardNumber, inside, out: await mkdtemp(join(folder, 'out-')) })),
);

if (browsers === 'one') {
  await using launched = await launchBrowser(options);
  const shared = launched.context.browser();
  await Promise.all(
    travellers.map(async (traveller, place) => {
      const browser = place === 0 ? launched.context : await shared?.newContext({ locale: 'zh-TW' });
      if (!browser) throw new Error('the browser has one context alone');
      await journey(traveller, { browser, page: place === 0 ? launched.page : await browser.newPage() });
      if (place > 0) await browser.close();
    }),
  );
} else {
  await Promise.all(
    travellers.map(async (traveller) => {
      await using launched = await launchBrowser(options);
      await journey(traveller, { browser: launched.context, page: launched.page });
    }),
  );
}
process.exit();
