/** What kind of private thing a value is; a finding names the kind, never the value. */
export type ValueKind =
  'PIN' | 'decoy' | 'password' | 'ID' | 'name' | 'card number' | 'birth date' | 'cookie' | 'ticket';

/** A value that must not stand in anything that is kept. */
export interface SensitiveValue {
  readonly kind: ValueKind;
  /** The value; a birth date as an ISO date. */
  readonly text: string;
}
