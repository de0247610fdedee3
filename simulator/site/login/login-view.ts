import type { Visit } from '../http/visit.ts';
import type { LoginView } from '../skins/ecpa-views.ts';
import type { World } from '../world.ts';
import { noticeFor } from './timed-out.ts';

/** How late a late pop-up is, in ms: after a click's activation has run out (Chromium: 5 s). */
const lateness = 6000;

/** What the login page shows to a visitor, with a new challenge. */
export function loginView({ challenges, faults }: World, visit: Visit, message?: string): LoginView {
  return {
    challenge: challenges.issue(visit.session.id),
    message: message ?? noticeFor(visit.query),
    hasCaptcha: faults.has('captcha'),
    hasPinField: !faults.has('login-without-pin-field'),
    popupDelay: faults.has('popup-late') ? lateness : 0,
  };
}
