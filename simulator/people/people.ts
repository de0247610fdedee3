import { educationOf, familyOf } from './background.ts';
import { appraisalsOf, awardsOf, postsOf } from './career.ts';
import { Dice } from './dice.ts';
import { firstGivenNames, secondGivenNames } from './given-names.ts';
import { nationalId } from './national-id.ts';
import type { Person } from './person.ts';
import { closings, openings } from './statements.ts';
import { surnames } from './surnames.ts';

/** Y stood for 陽明山, long out of issue; with serial numbers from 9000000 on it is as far from real IDs as the form allows. */
const unusedLetter = 'Y';

/** A prime that shares no factor with the sizes below: multiplying by it mixes the order and keeps numbers apart. */
const mixer = 7919;

/** Surname and given name, different for each index below 40,960. */
function nameOf(index: number): { readonly surname: string; readonly given: string } {
  const count = surnames.length * firstGivenNames.length * secondGivenNames.length;
  let rest = (index * mixer + 20) % count;
  const next = (list: readonly string[]): string => {
    const item = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return item;
  };
  return { surname: next(surnames), given: next(firstGivenNames) + next(secondGivenNames) };
}

/** A number of so many digits, different for each index below `10 ** digits`. */
function serialOf(index: number, digits: number): string {
  const serial = (BigInt(index) * BigInt(mixer) + 104_729n) % 10n ** BigInt(digits);
  return serial.toString().padStart(digits, '0');
}

/** The password of a batch's person: 4 letters, 6 digits. */
function passwordOf(dice: Dice): string {
  const letters = Array.from('abcdefghjkmnpqrstuvwxyz');
  return `${dice.one(letters).toUpperCase()}${dice.one(letters)}${dice.one(letters)}${dice.one(letters)}${dice.digits(6)}`;
}

/** The 健保卡密碼 of a batch's person: 2 letters, 6 digits. */
function nhiPasswordOf(dice: Dice): string {
  const letters = Array.from('abcdefghjkmnpqrstuvwxyz');
  return `${dice.one(letters)}${dice.one(letters)}${dice.digits(6)}`;
}

/** An invented civil servant; the same index gives the same person. Throws `RangeError` when it is no whole number ≥ 0. */
export function person(index: number): Person {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`there is no person ${index}`);
  const dice = new Dice(index);
  const { surname, given } = nameOf(index);
  const sex = dice.one(['M', 'F'] as const);
  const birthYear = dice.between(1966, 1990);
  return {
    name: `${surname}${given}`,
    id: nationalId(unusedLetter, sex, 9_000_000 + Number(serialOf(index, 6))),
    birthDate: dice.dateIn(birthYear),
    sex,
    cardNumber: `TP99${serialOf(index, 12)}`,
    pin: dice.digits(6),
    nhiCardNumber: `99${serialOf(index, 10)}`,
    account: `sim${index.toString().padStart(5, '0')}`,
    password: passwordOf(dice),
    posts: postsOf(dice, birthYear + dice.between(24, 27)),
    appraisals: appraisalsOf(dice),
    awards: awardsOf(dice),
    education: educationOf(dice, birthYear),
    family: familyOf(dice, surname, birthYear),
    statement: `${dice.one(openings)}${dice.one(closings)}`,
    nhiPassword: nhiPasswordOf(dice),
  };
}
