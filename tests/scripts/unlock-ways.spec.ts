import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { CardError, defaultPkcs11Modules } from '../../card/index.ts';
import { speakError, type UnlockWays } from '../../reports/index.ts';
import { installedComponent } from '../../scripts/card-source/installed-component.ts';
import { findUnlockWays } from '../../scripts/card-source/unlock-ways.ts';

const [usual = ''] = defaultPkcs11Modules(process.platform, process.env);
const generation2 = new CardError('vendor-channel', 'generation 2');
const generation1 = new CardError('no-wrapping-key', 'generation 1');

const probes = (paths: readonly string[], version?: string) => ({
  isThere: (path: string) => paths.includes(path),
  component: () => Promise.resolve(version),
});

/** The remedy in Chinese and English. */
const remedies = (ways: UnlockWays) =>
  (['zh-TW', 'en'] as const).map(
    (language) => speakError(language, { code: 'CARD.NEEDS_VENDOR', detail: 'HiCOS generation 2', ways }).remedy,
  );

async function servedAt(listener: RequestListener, use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
}

test('offers the PKCS#11 library that this machine has, by its path', async () => {
  const ways = await findUnlockWays(generation2, {}, probes([usual]));
  expect(ways).toEqual({ pkcs11Module: usual, cardKeys: false });
  for (const remedy of remedies(ways)) {
    expect(remedy).toContain(`--card pkcs11`);
    expect(remedy).toContain(usual);
    expect(remedy).not.toMatch(/--card component|--card-keys/);
  }
});

test('offers the library that was named before the usual ones, where it is there', async () => {
  const settings = { pkcs11Module: '/opt/vendor.so' };
  expect(await findUnlockWays(generation2, settings, probes(['/opt/vendor.so', usual]))).toMatchObject({
    pkcs11Module: '/opt/vendor.so',
  });
  expect(await findUnlockWays(generation2, settings, probes([usual]))).toMatchObject({ pkcs11Module: usual });
});

test('offers the component that answers, with its version', async () => {
  const ways = await findUnlockWays(generation2, {}, probes([], '1.3.4.103349'));
  for (const remedy of remedies(ways)) expect(remedy).toMatch(/1\.3\.4\.103349.*--card component/);
});

test('offers a key of one’s own for generation 1 alone', async () => {
  for (const remedy of remedies(await findUnlockWays(generation1, {}, probes([])))) {
    expect(remedy).toContain('--card-keys');
  }
});

test('says what to install where this machine has nothing', async () => {
  const ways = await findUnlockWays(generation2, {}, probes([]));
  expect(ways).toEqual({ cardKeys: false });
  for (const remedy of remedies(ways)) expect(remedy).toMatch(/moica\.nat\.gov\.tw.*--card pkcs11.*--card component/);
});

test('finds the version of a component that answers', async () => {
  await servedAt(
    (request, response) => response.end(request.url === '/' ? 'HiPKI version:1.3.4.103349' : ''),
    async (origin) => {
      expect(await installedComponent(origin)).toBe('1.3.4.103349');
    },
  );
});

test('takes a component that does not answer for one that is not there', async () => {
  await servedAt(
    () => undefined,
    async (origin) => {
      expect(await installedComponent(origin)).toBeUndefined();
    },
  );
  expect(await installedComponent('http://127.0.0.1:9')).toBeUndefined();
});
