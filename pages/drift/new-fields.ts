import { likeness } from './likeness.ts';
import type { FormRecord } from './page-contract.ts';
import type { SurveyField, SurveyForm } from './page-survey.ts';

/** What a person is asked for in writing. */
const written = /^(text|password|tel|email|number|search|url|textbox|searchbox|spinbutton|date|month|time)$/;

/** Words of a declaration that a person has to make. */
const declared = /同意|已閱讀|已詳閱|聲明|consent|agree/iu;

/** A field that is new in a form: what it is, and whether the form is of no use without it. */
export interface NewField {
  readonly field: SurveyField;
  readonly stops: boolean;
}

/** A field as the contracts write it. */
export const fieldWords = ({ kind, label, name }: Pick<SurveyField, 'kind' | 'label' | 'name'>): string =>
  `${kind} ${JSON.stringify(label === '' ? name : label)}`;

/**
 * Fields of a form that a person sees and that are not among the known ones. In a login form whatever has to be typed stops;
 * elsewhere what the form calls required. A box without which the form goes stops where it is a declaration in a login form.
 */
export function newFields(form: SurveyForm, known: Pick<FormRecord, 'fields'>, isLogin: boolean): readonly NewField[] {
  const rest = [...known.fields];
  const shown = form.fields.filter(({ hidden }) => !hidden);
  const strangers = shown.filter((field) => {
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
    const stops = field.required || (isLogin && (written.test(field.kind) || declared.test(field.label)));
    return [{ field, stops }];
  });
}

/** Whether another stranger comes nearer to what is left. */
function isBoth(field: SurveyField, known: string, strangers: readonly SurveyField[]): boolean {
  const nearer = likeness(fieldWords(field), known);
  return strangers.some(
    (other) => other !== field && other.kind === field.kind && likeness(fieldWords(other), known) > nearer,
  );
}
