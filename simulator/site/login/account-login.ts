import type { Person } from '../../people/index.ts';
import type { Visit } from '../http/visit.ts';
import type { World } from '../world.ts';
import type { LoginRefusal } from './login-result.ts';

/** Who has this account name, or this ID. */
export function findAccount(world: World, account: string): Person | undefined {
  return world.people.find((person) => person.account === account || person.id === account);
}

/** Who has this account and this password; logs a refusal. */
export function checkPassword(world: World, account: string, password: string): Person | LoginRefusal {
  const person = findAccount(world, account);
  const right = person?.password === password;
  const found = !person || !right ? 'wrong-password' : world.faults.has('login-rejected') ? 'rejected' : person;
  if (typeof found === 'string') {
    world.log.logins.push({ at: world.at, account: person?.account ?? account, outcome: 'rejected', reason: found });
  }
  return found;
}

/** Signs in who gave the right password, and logs it. */
export function enterWithAccount(world: World, visit: Visit, person: Person): void {
  world.sessions.ecpa.signIn(visit.session, person);
  world.log.logins.push({ at: world.at, account: person.account, outcome: 'signed-in' });
}
