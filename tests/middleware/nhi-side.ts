import { expect, test as base } from '@playwright/test';
import { Password } from '../../card/index.ts';
import { findNhiComponent, type NhiComponent } from '../../middleware/index.ts';
import { FaultSwitches } from '../../simulator/faults/index.ts';
import { type InstalledNhiComponent, installNhiComponent } from '../../simulator/nhi/index.ts';
import { type Person, person } from '../../simulator/people/index.ts';
import { NhiServers } from '../../simulator/site/state/nhi-servers.ts';
import { pemOf } from '../../scripts/site/pem-of.ts';

/** The stand-in for the 健保卡 component at a free port, and what stands behind it. */
export interface NhiSide {
  readonly faults: FaultSwitches;
  /** Whose card it sees. */
  readonly holder: Person;
  readonly servers: NhiServers;
  readonly standIn: InstalledNhiComponent;
  readonly port: number;
  /** Finds it, as a run does; each is disposed with the test. */
  find(options?: { readonly roots?: string; readonly timeout?: number }): Promise<NhiComponent>;
}

/** A 健保卡密碼 of the test. */
export function passwordOf(text: string): Password {
  const password = Password.from(Buffer.from(text), { least: 6, most: 12 });
  if (!password) throw new Error(`${text} cannot be a 健保卡密碼`);
  return password;
}

/** Specs about the 健保卡 component without a site: the stand-in as new for each test. */
export const test = base.extend<{ readonly nhi: NhiSide }>({
  nhi: async ({}, use) => {
    const [faults, servers, holder] = [new FaultSwitches(), new NhiServers(), person(0)];
    await using standIn = await installNhiComponent({ faults, holder, servers }, 0);
    const port = Number(new URL(standIn.address).port);
    const found: NhiComponent[] = [];
    await use({
      faults,
      holder,
      servers,
      standIn,
      port,
      find: async ({ roots = pemOf(standIn.root), timeout = 5_000 } = {}) => {
        const component = await findNhiComponent({ port, roots, timeout });
        found.push(component);
        return component;
      },
    });
    for (const component of found) await component[Symbol.asyncDispose]();
  },
});

export { expect };
