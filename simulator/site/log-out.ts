import type { World } from './world.ts';
import { errorPage } from './views/error-page.ts';
import { page, type Reply } from './http/reply.ts';
import type { Visit } from './http/visit.ts';

/** Signs the visitor out of a site and logs it; gives a reply only when that fails. */
export function logOut(world: World, site: 'ecpa' | 'mydata', { session }: Visit): Reply | undefined {
  if (world.faults.has('logout-500')) return page(errorPage, 500);
  const who = session.member?.person ?? session.member?.agency;
  if (!who) return undefined;
  world.sessions[site].signOut(session);
  world.log.logouts.push({ at: world.at, site, who: who.cardNumber });
  return undefined;
}
