import type { Visit } from '../http/visit.ts';
import type { Agency, Person } from '../../people/index.ts';
import type { World } from '../world.ts';
import type { LoginRefusal } from './login-result.ts';
import { isCaptchaRight } from './captcha.ts';

/** Whom the posted signature belongs to, or why it does not count. */
async function examine(world: World, visit: Visit): Promise<Person | Agency | LoginRefusal> {
  const field = (name: string): string => visit.form.get(name) ?? '';
  const challenge = field('challenge');
  if (!isCaptchaRight(world, visit, 'captcha')) return 'wrong-captcha';
  if (world.challenges.redeem(challenge) !== visit.session.id) return 'challenge-spent';
  const verdict = await world.authority.verifySignedData(Buffer.from(field('signature'), 'base64'), {
    expectedContent: Buffer.from(challenge),
    at: new Date(world.now()),
  });
  if (verdict.kind === 'invalid') return verdict.reason;
  const holder = world.cards.holderOf(verdict.certificate.serial);
  if (!holder) return 'unknown-person';
  if (verdict.cardNumber !== holder.cardNumber || field('cardSN') !== holder.cardNumber) return 'wrong-card';
  if (world.faults.has('signed-in-elsewhere')) return 'signed-in-elsewhere';
  return world.faults.has('login-rejected') ? 'rejected' : holder;
}

/** Signs the visitor in when the posted signature is right, and logs it. Gives the reason when it is not. */
export async function logInWithCertificate(world: World, visit: Visit): Promise<LoginRefusal | undefined> {
  const found = await examine(world, visit);
  const { at } = world;
  if (typeof found === 'string') {
    world.log.logins.push({ at, cardNumber: visit.form.get('cardSN') ?? '', outcome: 'rejected', reason: found });
    return found;
  }
  const way = 'certificate';
  world.sessions.ecpa.signIn(visit.session, 'id' in found ? { person: found, way } : { agency: found, way });
  world.log.logins.push({ at, cardNumber: found.cardNumber, outcome: 'signed-in' });
  return undefined;
}
