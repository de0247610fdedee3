import { once } from 'node:events';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { siteChecks } from '../../scripts/layers/checks/site-checks.ts';
import type { Ground } from '../../scripts/layers/ground.ts';
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

test('goes by the proxy of the environment, and past it where NO_PROXY says so', async () => {
  const { key, certificate } = await createServerCertificate('localhost');
  const site = createServer({ key, cert: certificate }, (_request, response) => response.end('<title>eCPA</title>'));
  const tunnels: string[] = [];
  const proxy = createProxy().on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const onwards = connect((site.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(onwards).pipe(socket);
    });
    for (const end of [socket, onwards]) end.on('error', () => onwards.destroy());
  });
  for (const server of [site, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
  const at = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const before = { ...process.env };
  try {
    Object.assign(process.env, { HTTPS_PROXY: `http://${at}`, NO_PROXY: 'localhost' });
    // A name that only the proxy knows.
    const reached = await probeSite('https://ecpa.invalid', 5_000);
    expect(tunnels).toEqual(['ecpa.invalid:443']);
    expect(reached).toMatchObject({ connected: { proxy: at }, answered: { status: 200, title: 'eCPA' } });
    expect(reached.secured).toMatchObject({ isPublic: false, issuer: 'NHI component (simulator)' });
    const direct = await probeSite(`https://localhost:${(site.address() as AddressInfo).port}`, 5_000);
    expect(direct).toMatchObject({ connected: { address: '127.0.0.1' }, answered: { status: 200 } });
    expect(direct.connected?.proxy).toBeUndefined();
    expect(tunnels).toHaveLength(1);
    proxy.removeAllListeners('connect').on('connect', (_request, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    const refused = await probeSite('https://ecpa.invalid', 5_000);
    const ground = { probe: () => refused, site: () => ({ origin: 'https://ecpa.invalid' }) } as unknown as Ground;
    await expect(siteChecks.tls(ground)).rejects.toMatchObject({ message: 'the proxy answered 407' });
    proxy.close();
    expect((await probeSite('https://ecpa.invalid', 5_000)).fault).toMatchObject({ reason: 'unreachable' });
  } finally {
    process.env = before;
    site.close();
  }
});
