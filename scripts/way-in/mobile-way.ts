import { type EcpaSession, type FlowContext, LoginError, logInByMobile, type PersonAtHand } from '../../flows/index.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { personAt } from '../run/person-at.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { WayIn } from './way-in.ts';

/** Who answers at the phone: you; in the embedded simulator the invented person, at once. */
function phoneOf(settings: Settings, { simulated }: Site): PersonAtHand {
  const you = personAt(settings);
  return simulated?.approveMobile ? { ...you, ask: () => void simulated.approveMobile?.() } : you;
}

/** 行動自然人憑證登入: a person reads the QR code at the browser. Throws `SettingsError` where nobody can see it. */
export function mobileWay(settings: Settings, site: Site, log: JourneyLog): WayIn {
  if (!settings.headed && !site.simulated) {
    throw new SettingsError('CONFIG', '--login mobile needs --headed: you scan the QR code in the browser window');
  }
  const person = phoneOf(settings, site);
  const logIn = async (flow: FlowContext): Promise<EcpaSession> => {
    // The phone may say yes at any moment, also after we have stopped waiting.
    log.loggedOut = false;
    return logInByMobile(flow, person).catch((error: unknown) => {
      if (error instanceof LoginError && error.reason !== 'not-approved') log.loggedOut = true;
      throw error;
    });
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    title: 'start the browser',
    open: () =>
      Promise.resolve({
        who: 'mobile',
        logIn,
        [Symbol.asyncDispose]: nothing,
      }),
    [Symbol.asyncDispose]: nothing,
  };
}
