import { birthDateForms } from './birth-date-forms.ts';
import type { SensitiveValue, ValueKind } from './sensitive-value.ts';
import { type WrittenForm, writtenForms } from './written-forms.ts';

/** Bytes that give a value away. */
export interface Needle extends WrittenForm {
  readonly kind: ValueKind;
  /** Whether it counts only where no letter or digit stands beside it. */
  readonly whole: boolean;
}

/** Values of these kinds are short digits, which stand inside many a larger number. */
const onlyWhole: readonly ValueKind[] = ['PIN', 'decoy', 'birth date'];

/** Shorter bytes stand everywhere by chance. */
const shortest = 4;

/** All bytes that give these values away. */
export function needlesFor(values: Iterable<SensitiveValue>): Needle[] {
  return Array.from(values).flatMap(({ kind, text }) => {
    const whole = onlyWhole.includes(kind);
    const texts = kind === 'birth date' ? birthDateForms(text) : [text];
    return texts
      .flatMap(writtenForms)
      .filter(({ bytes }) => bytes.length >= shortest)
      .map((form) => ({ ...form, kind, whole }));
  });
}
