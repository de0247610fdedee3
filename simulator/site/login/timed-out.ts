import { redirect, type Reply } from '../http/reply.ts';
import type { Skin } from '../skins/skin.ts';
import type { World } from '../world.ts';

/** What the login page says to who was sent there. */
export const noticeOfTimeout = '連線逾時，請重新登入';

/** The query that makes the login page say so. */
const key = 'timeout';

/** Sends somebody without a session to the login page, from either site. */
export function timedOut({ origins }: World, { ecpa }: Skin): Reply {
  const address = new URL(ecpa.paths.login, origins.ecpa);
  address.searchParams.set(key, '1');
  return redirect(address.href);
}

/** Whether the visitor was sent to the login page by `timedOut`. */
export const isTimedOut = (query: URLSearchParams): boolean => query.has(key);
