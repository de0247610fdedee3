import { randomInt } from 'node:crypto';
import type { Visit } from '../http/visit.ts';
import type { Session } from '../state/session.ts';
import type { World } from '../world.ts';

/** Strokes of the digits on a grid of 2 × 4, so that the picture has no text in it. */
const strokes: readonly string[] = [
  'M0 0H2V4H0Z',
  'M0 1L1 0V4M0 4H2',
  'M0 0H2V2H0V4H2',
  'M0 0H2V4H0M0 2H2',
  'M0 0V2H2M2 0V4',
  'M2 0H0V2H2V4H0',
  'M2 0H0V4H2V2H0',
  'M0 0H2L1 4',
  'M0 0H2V4H0ZM0 2H2',
  'M0 4H2V0H0V2H2',
];

/** Draws a new 4-digit picture (SVG) for a session; the one before is worth nothing any more. */
export function drawCaptcha(world: World, session: Session): string {
  const digits = Array.from({ length: 4 }, () => randomInt(10));
  world.captchas.set(session.id, digits.join(''));
  const paths = digits.map((digit, place) => {
    const [x, y, turn] = [10 + 24 * place, 8 + randomInt(6), randomInt(-12, 13)];
    return `<path transform="translate(${x} ${y}) rotate(${turn}) scale(6)" d="${strokes[digit] ?? ''}"/>`;
  });
  const noise = Array.from({ length: 4 }, () => `M0 ${randomInt(40)}L110 ${randomInt(40)}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="110" height="40"><rect width="110" height="40" fill="#eef3e2"/><g fill="none" stroke="#35507a" stroke-width=".5" stroke-linejoin="round">${paths.join('')}</g><path d="${noise}" stroke="#b99"/></svg>`;
}

/** Whether the visitor read the picture right; always, when none is asked for (`fault` asks for it). */
export function isCaptchaRight(world: World, visit: Visit, fault: 'captcha' | 'captcha-account'): boolean {
  if (!world.faults.has(fault)) return true;
  const shown = world.captchas.get(visit.session.id);
  world.captchas.delete(visit.session.id);
  return shown !== undefined && visit.form.get('captcha') === shown;
}
