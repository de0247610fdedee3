import { join } from 'node:path';
import { takeTurn } from '../run/login-pace.ts';
import type { Settings } from '../settings/settings.ts';
import { stateFolder } from '../settings/state-folder.ts';
import type { Site } from '../site/site.ts';
import type { WayIn } from './way-in.ts';

/** Minutes between two logins of a card or account at a live site. */
const liveMinutes = 10;

/** A way in that is not taken too often; its login throws `TooSoonError` before anything is sent. */
export function atAPace(way: WayIn, { loginMinutes }: Settings, { origin, simulated }: Site): WayIn {
  const minutes = loginMinutes ?? (simulated ? 0 : liveMinutes);
  if (minutes === 0) return way;
  return {
    ...way,
    open: async () => {
      const entrance = await way.open();
      const folder = join(stateFolder(process.env), 'logins');
      const who = [entrance.who, origin, simulated?.instance ?? ''].join(' ');
      return {
        ...entrance,
        logIn: async (flow) => {
          takeTurn({ folder, who, minutes });
          return entrance.logIn(flow);
        },
        [Symbol.asyncDispose]: () => entrance[Symbol.asyncDispose](),
      };
    },
    [Symbol.asyncDispose]: () => way[Symbol.asyncDispose](),
  };
}
