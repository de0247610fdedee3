import { likeness } from './likeness.ts';
import type { FormRecord } from './page-contract.ts';
import type { SurveyField, SurveyForm } from './page-survey.ts';

/** What may stand in a login form and be left as it is. */
const leftAsIs = /^(checkbox|radio|switch|combobox|listbox)$/;

/** Words of a declaration that a person has to make. */
const declared = /同意|已閱讀|已詳閱|聲明|consent|agree/iu;

/** Words of a test that only a person passes. */
const personTest = /驗證碼|認證碼|圖形驗證|滑塊|機器人|captcha|turnstile/iu;

/** A field that is new in a form: what it is, and whether the form is of no use without it. */
export interface NewField {
  readonly field: SurveyField;
  readonly stops: boolean;
}

/** A field as the contracts write it. */
export const fieldWords = ({ kind, label, name }: Pick<SurveyField, 'kind' | 'label' | 'name'>): string =>
  `${kind} ${JSON.stringify(label === '' ? name : label)}`;

/** Whether a field is a CAPTCHA. */
export const isPersonTest = ({ kind, label, name }: SurveyField): boolean =>
  kind === 'captcha' || personTest.test(label) || personTest.test(name);

/** Whether a form is of no use without a field that it did not have. */
function isNeeded(field: SurveyField, isLogin: boolean): boolean {
  if (field.required || isPersonTest(field)) return true;
  return isLogin && (!leftAsIs.test(field.kind) || field.unset || declared.test(field.label));
}

/**
 * Fields of a form that a person sees and that are not among the known ones. A CAPTCHA stops, and whatever the form calls
 * required; in a login form also all else that has to be typed or chosen, and a declaration.
 */
export function newFields(form: SurveyForm, known: Pick<FormRecord, 'fields'>, isLogin: boolean): readonly NewField[] {
  const rest = [...known.fields];
  const shown = form.fields.filter(({ hidden }) => !hidden);
  // A service's CAPTCHA has no name of its own: whatever is asked for as such is the one.
  const isNamed = shown.some((field) => field.kind !== 'captcha' && isPersonTest(field));
  const strangers = shown
    .filter(({ kind }) => !(isNamed && kind === 'captcha'))
    .filter((field) => {
      const place = rest.indexOf(fieldWords(field));
      if (place >= 0) rest.splice(place, 1);
      return place < 0;
    });
  // Whatever is left may only have another label.
  return strangers.flatMap((field) => {
    const renamed = rest.findIndex((one) => one.startsWith(`${field.kind} `) && !isBoth(field, one, strangers));
    if (renamed >= 0) {
      rest.splice(renamed, 1);
      return [];
    }
    return [{ field, stops: isNeeded(field, isLogin) }];
  });
}

/** Whether another stranger comes nearer to what is left. */
function isBoth(field: SurveyField, known: string, strangers: readonly SurveyField[]): boolean {
  const nearer = likeness(fieldWords(field), known);
  return strangers.some(
    (other) => other !== field && other.kind === field.kind && likeness(fieldWords(other), known) > nearer,
  );
}
