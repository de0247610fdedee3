import type { Person } from '../../people/index.ts';
import type { Visit } from '../http/visit.ts';
import type { World } from '../world.ts';
import type { LoginRefusal } from './login-result.ts';

/** Whose 健保卡 and 健保卡密碼 were posted, or why they do not count. */
function examine({ people, nhi, faults }: World, { form }: Visit): Person | LoginRefusal {
  const field = (name: string): string => form.get(name) ?? '';
  const [cardNumber = '', id = ''] = field('basic').split(',');
  if (!nhi.accept(cardNumber, field('random'), field('signature'))) return 'nhi-signature';
  const person = people.find(({ nhiCardNumber }) => nhiCardNumber === cardNumber);
  if (person?.id !== id) return 'unknown-person';
  if (nhi.decrypt(field('password')) !== person.nhiPassword) return 'wrong-nhi-password';
  return faults.has('login-rejected') ? 'rejected' : person;
}

/** Signs in whose 健保卡 answered, and logs it. Gives the reason when it did not. */
export function logInWithHealthCard(world: World, visit: Visit): LoginRefusal | undefined {
  const found = examine(world, visit);
  const { at } = world;
  if (typeof found === 'string') {
    const [cardNumber = ''] = (visit.form.get('basic') ?? '').split(',');
    world.log.logins.push({ at, cardNumber, outcome: 'rejected', reason: found });
    return found;
  }
  world.sessions.ecpa.signIn(visit.session, { person: found, way: 'nhi' });
  world.log.logins.push({ at, cardNumber: found.nhiCardNumber, outcome: 'signed-in' });
  return undefined;
}
