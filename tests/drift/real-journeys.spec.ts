import { expect } from '@playwright/test';
import { comparePage, type Flow, readContracts } from '../../pages/index.ts';
import { startSimulator, type Transform } from '../../simulator/index.ts';
import { mutations } from '../../simulator/mutations/index.ts';
import { test } from '../fixtures/lent-browser.ts';
import { openGallery } from '../fixtures/gallery.ts';
import { stopsAt } from './stops-at.ts';

/** Changes of which the comparison says that they end a journey or that they do not; each is then made in earnest. */
const changes = {
  '2020': [
    'login: page without its scripts',
    'login: CAPTCHA of a service',
    'applications: fold away MENU.MYDATA',
    'login: a button that shows what was typed',
    'applications: groups as entries of a list',
    'resume: icons in names',
  ],
  '2024': [
    'login: form that sends itself in an address',
    'menu: MENU.APPLICATIONS leads into another window',
    'portal: put into a frame MYDATA.RESUME_LINK',
    'login: an explanation of the login',
    'login: wider names',
    'portal: move MYDATA.RESUME_LINK',
  ],
} as const;

const wayToResume: readonly Flow[] = ['login', 'menu', 'resume'];

for (const edition of ['2020', '2024'] as const) {
  test(`says of changed pages of ${edition} what then comes of the real journey @whole`, async () => {
    test.setTimeout(400_000);
    const contracts = (await readContracts()).get(edition);
    let change: Transform = ({ html }) => html;
    await using simulator = await startSimulator({ edition, transform: (page) => change(page) });
    await using gallery = await openGallery(edition);
    const told: Record<string, boolean> = {};
    const came: Record<string, boolean> = {};
    for (const name of changes[edition]) {
      const mutation = mutations.find((one) => one.name === `${edition} ${name}`);
      if (!mutation) throw new Error(`there is no mutation ${name}`);
      const { page, effect, transform } = mutation;
      const original = gallery.html.get(page) ?? '';
      const title = /<title>.*?<\/title>/su.exec(original)?.[0] ?? original;
      const html = transform({ html: original, path: '/', edition });
      await gallery.show(page, html);
      const seen = await gallery.look(page, effect.kind === 'breaks' ? 0 : 5_000);
      const broken = comparePage(seen, contracts?.get(page)).flatMap(({ breaks }) => breaks);
      told[name] = wayToResume.some((flow) => broken.includes(flow));
      change = (sent) => (sent.html.includes(title) ? transform(sent) : sent.html);
      came[name] = (await stopsAt(simulator, 'resume')) !== undefined;
    }
    expect(Object.values(told)).toContain(true);
    expect(Object.values(told)).toContain(false);
    expect(came).toEqual(told);
  });
}
