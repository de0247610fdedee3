import { redirect, type Reply } from '../http/reply.ts';
import type { Skin } from '../skins/skin.ts';
import type { World } from '../world.ts';

/** What the login page says to who was sent there, by the query that makes it say so. */
const notices = {
  timeout: '連線逾時，請重新登入',
  elsewhere: '您的帳號已在其他地方登入，本次連線已結束，請重新登入',
} as const;

/** Sends somebody without a session to the login page, from either site. */
export function timedOut({ origins }: World, { ecpa }: Skin, why: keyof typeof notices = 'timeout'): Reply {
  const address = new URL(ecpa.paths.login, origins.ecpa);
  address.searchParams.set(why, '1');
  return redirect(address.href);
}

/** Why the visitor was sent to the login page by `timedOut`; `undefined` who came by another way. */
export function noticeFor(query: URLSearchParams): string | undefined {
  return Object.entries(notices).find(([why]) => query.has(why))?.[1];
}
