import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '../simulator/site-world.ts';
import type { InstalledComponent } from '../../simulator/index.ts';

/** A program that answers on this machine and is no component of ours. */
export type ServeAt = (listener: RequestListener) => Promise<number>;

/** Specs about the installed component without a browser: the stand-in at a free port, as new for each test. */
export const test = base.extend<{ standIn: InstalledComponent; serve: ServeAt }>({
  standIn: async ({ simulator }, use) => {
    await using standIn = await simulator.installComponent(0);
    await use(standIn);
  },
  serve: async ({}, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (listener) => {
      const server = createServer(listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});
