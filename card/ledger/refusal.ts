import { PinError } from '../errors.ts';
import type { CardRecord } from './card-record.ts';

/** A card in a message: its last four characters, since people read messages aloud and send them on. */
export const shown = (cardNumber: string): string => `card …${cardNumber.trim().slice(-4)}`;

const trustRemedy = 'after checking the card with its issuer’s tool: ecpa card trust <number>';

/** The error for a VERIFY whose outcome nobody knows. */
export function stateUnknown(cardNumber: string, why: string, options?: ErrorOptions): PinError {
  return new PinError('state-unknown', `${shown(cardNumber)}: ${why}; ${trustRemedy}`, options);
}

/** Why a VERIFY must not be sent to a card with this record; `undefined`: it may. */
export function refusal(cardNumber: string, record: CardRecord | undefined, attended: boolean): PinError | undefined {
  if (!record) return undefined;
  const { state, triesLeft } = record;
  if (state === 'unsettled') {
    const damaged = 'what is known of it cannot be read';
    const open = 'it is not known what came of the last PIN';
    return stateUnknown(cardNumber, record.from === 'damaged-record' ? damaged : open);
  }
  const refuse = (why: string): PinError =>
    new PinError('budget-spent', `${shown(cardNumber)}: ${why}; ${trustRemedy}`, { triesLeft });
  if (triesLeft !== undefined && triesLeft <= 1) {
    return refuse(triesLeft === 0 ? 'it is blocked' : 'one try is left, and it is not for a program to lose');
  }
  if (state === 'wrong-pin' && !attended) {
    return refuse('the last PIN was wrong, so only a person may type the next one at the keyboard, or clear it');
  }
  return undefined;
}
