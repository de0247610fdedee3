import { PinError } from '../errors.ts';
import type { CardRecord } from './card-record.ts';

/** Something with tries, in the words of messages: a card, or a password that a server keeps. */
interface Words {
  /** Its last four characters, since people read messages aloud and send them on. */
  readonly shown: string;
  /** What opens it. */
  readonly secret: string;
  /** What takes a refusal away. */
  readonly remedy: string;
}

/** A name in the ledger: a card's number (`…@<simulator>` for a simulator's), `account:<name>@…` or `nhi:<card number>@…`. */
function wordsFor(name: string): Words {
  const [, kind, owner = ''] = /^(account|nhi):(.*?)@/.exec(name) ?? [];
  if (kind === undefined) {
    const remedy = 'after checking the card with its issuer’s tool: ecpa card trust <number>';
    // A simulator's card has its simulator behind the number.
    const number = name.replace(/@.*$/s, '').trim();
    return { shown: `card …${number.slice(-4)}`, secret: 'PIN', remedy };
  }
  const shown = `${kind === 'nhi' ? '健保卡' : kind} …${owner.slice(-4)}`;
  return { shown, secret: 'password', remedy: `once you know the password: ecpa card trust ${kind}:<name> --site …` };
}

/** Something with tries as messages name it. */
export const shown = (name: string): string => wordsFor(name).shown;

/** The error for a VERIFY whose outcome nobody knows. */
export function stateUnknown(name: string, why: string, options?: ErrorOptions): PinError {
  const words = wordsFor(name);
  return new PinError('state-unknown', `${words.shown}: ${why}; ${words.remedy}`, options);
}

/** Why a VERIFY must not be sent to a card with this record; `undefined`: it may. */
export function refusal(name: string, record: CardRecord | undefined, attended: boolean): PinError | undefined {
  if (!record) return undefined;
  const { state, triesLeft } = record;
  const words = wordsFor(name);
  if (state === 'unsettled') {
    const damaged = 'what is known of it cannot be read';
    const open = `it is not known what came of the last ${words.secret}`;
    return stateUnknown(name, record.from === 'damaged-record' ? damaged : open);
  }
  const refuse = (why: string): PinError =>
    new PinError('budget-spent', `${words.shown}: ${why}; ${words.remedy}`, { triesLeft });
  if (triesLeft !== undefined && triesLeft <= 1) {
    return refuse(triesLeft === 0 ? 'it is blocked' : 'one try is left, and it is not for a program to lose');
  }
  if (state === 'wrong-pin' && !attended) {
    const next = 'so only a person may type the next one at the keyboard, or clear it';
    return refuse(`the last ${words.secret} was wrong, ${next}`);
  }
  return undefined;
}
