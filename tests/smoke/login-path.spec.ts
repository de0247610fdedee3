import type { Depth } from '../../reports/index.ts';
import { expect, type SharedLoginPath, test } from '../fixtures/login-path.ts';

/** Goes down to a depth; every layer on the way has to be in order. */
async function expectDepth({ goTo }: SharedLoginPath, depth: Depth): Promise<void> {
  const layers = await goTo(depth);
  const broken = layers.filter(({ status, because }) => status === 'failed' || because !== undefined);
  expect(broken).toEqual([]);
}

test.describe('the login path', { lock: 'smartcard', tag: '@editions' }, () => {
  // One worker, one PIN: what failed is not tried again, also with --retries.
  test.describe.configure({ mode: 'serial', retries: 0 });

  test('the site answers and is not in maintenance', { tag: '@site' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'site');
  });

  test('the login page is as known', { tag: '@page' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'page');
  });

  test('the component is at hand, and the site may open its pop-up', { tag: '@component' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'component');
  });

  test('the card can be read, and its certificate is valid', { tag: '@card' }, async ({ loginPath, card }) => {
    await expectDepth(loginPath, 'card');
    expect(card.listing.certificates).not.toEqual([]);
  });

  test('the card opens eCPA with one PIN', { tag: '@login' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'login');
    expect(loginPath.log.pinAttempts).toBe(1);
  });

  test('the menu leads to MyData', { tag: '@menu' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'menu');
  });

  test('a résumé comes, is proved and is deleted', { tag: '@download' }, async ({ loginPath }) => {
    await expectDepth(loginPath, 'download');
    expect(loginPath.log).toMatchObject({ pinAttempts: 1, documents: [] });
  });
});
