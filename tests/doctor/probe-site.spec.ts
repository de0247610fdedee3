import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { probeSite } from '../../scripts/layers/site-probe/probe-site.ts';
import { startSimulator } from '../../simulator/index.ts';
import { createServerCertificate } from '../../simulator/pki/index.ts';

test('tells a name that DNS does not know', async () => {
  const { connected, fault } = await probeSite('https://nowhere.invalid', 5_000);
  expect(connected).toBeUndefined();
  expect(fault).toMatchObject({ name: 'SiteError', reason: 'unreachable' });
  expect(fault?.message).toContain('nowhere.invalid');
});

test('tells who issued a certificate that no public authority stands behind, and asks the site all the same', async () => {
  const { key, certificate } = await createServerCertificate('localhost');
  const server = createServer({ key, cert: certificate }, (_request, response) => response.end('<title>eCPA</title>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { connected, secured, answered } = await probeSite(`https://localhost:${port}`, 5_000);
  server.close();
  expect(connected?.address).toBe('127.0.0.1');
  expect(secured).toMatchObject({ isPublic: false, protocol: 'TLSv1.3' });
  expect(secured?.issuer).toBe('NHI component (simulator)');
  expect(answered).toMatchObject({ status: 200, title: 'eCPA' });
});

test('reads status, title and the clock of a site, and where it stopped when it stops', async () => {
  await using simulator = await startSimulator({ edition: '2024' });
  const well = await probeSite(simulator.ecpa, 5_000);
  expect(well).toMatchObject({ connected: { address: '127.0.0.1' }, answered: { status: 200 } });
  const { theirs, ours } = well.answered?.date ?? {};
  expect(Math.abs(Number(ours) - Number(theirs))).toBeLessThan(3_000);
  simulator.setFaults(['maintenance']);
  expect((await probeSite(simulator.ecpa, 5_000)).answered?.title).toContain('系統維護');
  simulator.setFaults(['site-hang']);
  const hung = await probeSite(simulator.ecpa, 300);
  expect(hung).toMatchObject({ connected: {}, fault: { reason: 'timeout' } });
  expect(hung.answered).toBeUndefined();
});
