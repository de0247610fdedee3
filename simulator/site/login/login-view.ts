import type { Visit } from '../http/visit.ts';
import type { LoginView } from '../skins/ecpa-views.ts';
import type { World } from '../world.ts';
import { noticeFor } from './timed-out.ts';

/** How late a late pop-up is, in ms: after a click's activation has run out (Chromium: 5 s). */
const lateness = 6000;

/** As good as never, in ms: a timer of a browser takes no more (2³¹ − 1). */
const never = 2 ** 31 - 1;

/** What the login page shows to a visitor, with a new challenge. */
export function loginView(
  world: World,
  visit: Visit,
  told: Partial<Pick<LoginView, 'message' | 'help'>> = {},
): LoginView {
  const { challenges, faults, nhiComponent } = world;
  return {
    challenge: challenges.issue(visit.session.id),
    message: told.message ?? noticeFor(visit.query),
    help: told.help,
    nhiComponent: nhiComponent.address,
    hasCaptcha: faults.has('captcha'),
    hasAccountCaptcha: faults.has('captcha-account'),
    hasPinField: !faults.has('login-without-pin-field'),
    popupDelay: faults.has('popup-never') ? never : faults.has('popup-late') ? lateness : 0,
  };
}
