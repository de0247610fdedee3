import type { Person } from '../../people/index.ts';
import type { Visit } from '../http/visit.ts';
import type { World } from '../world.ts';
import { isCaptchaRight } from './captcha.ts';
import type { LoginRefusal } from './login-result.ts';

/** Who has this account name, or this ID. */
export function findAccount(world: World, account: string): Person | undefined {
  return world.people.find((person) => person.account === account || person.id === account);
}

function examine(world: World, visit: Visit): Person | LoginRefusal {
  const { faults, accountLocks } = world;
  if (!isCaptchaRight(world, visit, 'captcha-account')) return 'wrong-captcha';
  const person = findAccount(world, visit.form.get('account') ?? '');
  if (!person) return 'wrong-password';
  if (accountLocks.isLocked(person.account)) return 'account-locked';
  if (person.password !== visit.form.get('password')) {
    accountLocks.failed(person.account);
    return accountLocks.isLocked(person.account) ? 'account-locked' : 'wrong-password';
  }
  accountLocks.succeeded(person.account);
  if (faults.has('account-inactive')) return 'account-inactive';
  if (faults.has('account-password-old')) return 'password-old';
  return faults.has('login-rejected') ? 'rejected' : person;
}

/** Who has the account and the password of the form; logs a refusal. */
export function checkPassword(world: World, visit: Visit): Person | LoginRefusal {
  const found = examine(world, visit);
  if (typeof found === 'string') {
    const name = visit.form.get('account') ?? '';
    const account = findAccount(world, name)?.account ?? name;
    world.log.logins.push({ at: world.at, account, outcome: 'rejected', reason: found });
  }
  return found;
}

/** Signs in who gave the right password, and logs it. */
export function enterWithAccount(world: World, visit: Visit, person: Person): void {
  world.sessions.ecpa.signIn(visit.session, { person, way: 'account' });
  world.log.logins.push({ at: world.at, account: person.account, outcome: 'signed-in' });
}
