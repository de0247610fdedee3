import type { World } from './world.ts';
import type { Visit } from './http/visit.ts';

/** Signs the visitor out of a site and logs it. */
export function logOut(world: World, site: 'ecpa' | 'mydata', { session }: Visit): void {
  const who = session.member?.person ?? session.member?.agency;
  if (!who) return;
  world.sessions[site].signOut(session);
  world.log.logouts.push({ at: world.at, site, who: who.cardNumber });
}
