import type { Landmark } from '../landmark.ts';
import type { SeenPage } from './compare-page.ts';
import type { Difference } from './difference.ts';
import { fieldWords, isPersonTest, newFields } from './new-fields.ts';
import type { FormRecord, PageContract } from './page-contract.ts';
import { pagePrefix } from './page-name.ts';
import type { SurveyForm } from './page-survey.ts';

/** A form of a landmark as it is, and as it was. */
interface FormPair {
  readonly landmark: Landmark;
  readonly form: SurveyForm;
  readonly known: Pick<FormRecord, 'fields'> & Partial<FormRecord>;
}

/** Roles of what is filled in. */
const isInput = /^(textbox|searchbox|spinbutton|checkbox|radio|slider|combobox|listbox|switch)$/u;

/** The forms that the landmarks are in, and the columns of the login page with all that is in them. */
function pairs({ landmarks }: SeenPage, contract: PageContract): readonly FormPair[] {
  return landmarks.flatMap(({ landmark, found }): readonly FormPair[] => {
    const [one] = found;
    if (!one || (landmark.part.breaks ?? []).length === 0) return [];
    const known = contract.forms.find(({ of }) => of.includes(landmark.name)) ?? { fields: [] };
    const own = one.form ? [{ landmark, form: one.form, known }] : [];
    const parts = landmarks.filter((other) => other.landmark.part.within === landmark);
    if (!one.inside || parts.length === 0) return own;
    const forms = contract.forms.filter(({ of }) => parts.some((part) => of.includes(part.landmark.name)));
    const fields = forms.flatMap((form) => form.fields);
    return [...own, { landmark, form: one.inside, known: { fields } }];
  });
}

/** Fields that are new in the forms of the landmarks, each told once. */
function fieldDifferences(
  seen: SeenPage,
  { landmark, form, known }: FormPair,
): readonly (readonly [string, Difference])[] {
  const { breaks: flows = [] } = landmark.part;
  const prefix = pagePrefix[seen.page];
  const isLogin = prefix === 'LOGIN';
  return newFields(form, known, isLogin).map(({ field, stops }) => {
    const isSecret = field.kind === 'password' && isLogin;
    const name = isSecret ? 'PIN_FIELD' : isPersonTest(field) ? 'CAPTCHA' : 'NEW_FIELD';
    const at = seen.survey.nodes.findIndex((node) => node.name === field.label && isInput.test(node.role));
    const difference: Difference = {
      page: seen.page,
      landmark: `${prefix}.${name}`,
      kind: isSecret ? 'duplicated' : 'new-required',
      breaks: stops ? flows : [],
      risks: flows,
      was: null,
      is: `${fieldWords(field)}${field.required ? ', required' : ''}`,
      candidate: null,
      ...(at >= 0 ? { at } : {}),
    };
    return [`${name} ${fieldWords(field)}`, difference];
  });
}

/** What is told of a form in the way it sends what is in it. */
function wayDifference(seen: SeenPage, { landmark, form, known }: FormPair): Difference | undefined {
  const { breaks: flows = [] } = landmark.part;
  if (known.method === undefined || form.method === '') return undefined;
  const prefix = pagePrefix[seen.page];
  const words = (method: string, target: string, window = ''): string =>
    `form, ${method} ${target}${window === '' ? '' : `, in the window ${window}`}`;
  const [target = ''] = form.targets;
  const isScript = target.startsWith('javascript:');
  const isOpen = form.method === 'get' && known.method === 'post';
  const isElsewhere = form.window !== known.window;
  if (!isScript && form.method === known.method && !isElsewhere) return undefined;
  return {
    page: seen.page,
    landmark: `${prefix}.FORM_TARGET`,
    kind: isOpen ? 'retyped' : 'moved',
    // What is sent in an address is kept by whoever sees addresses.
    breaks: prefix === 'LOGIN' && (isOpen || isScript) ? flows : [],
    risks: flows,
    was: words(known.method, known.target ?? '', known.window),
    is: words(form.method, isScript ? 'javascript:' : new URL(target).pathname, form.window),
    candidate: null,
  };
}

/** What is new in the forms of the landmarks, and how they send it; each told once. */
export function compareForms(seen: SeenPage, contract: PageContract): readonly Difference[] {
  const told = new Map<string, Difference>();
  for (const pair of pairs(seen, contract)) {
    for (const [key, difference] of fieldDifferences(seen, pair)) told.set(key, difference);
    const way = wayDifference(seen, pair);
    if (way) told.set('way', way);
  }
  return [...told.values()];
}
