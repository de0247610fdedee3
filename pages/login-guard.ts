import { fieldWords, type NewField, newFields } from './drift/new-fields.ts';
import type { FoundElement } from './drift/page-survey.ts';
import { findElements } from './drift/take-survey.ts';
import { SiteChangedError } from './errors.ts';
import { allContracts, expectKnownHosts } from './known-hosts.ts';
import type { Landmark } from './landmark.ts';
import type { SiteWatch } from './site-watch.ts';

/** A column of the login page that a secret is about to be typed into. */
export interface GuardedColumn {
  readonly column: Landmark;
  /** The field for the PIN or the password. */
  readonly secret: Landmark;
  /** 登入 in it. */
  readonly submit: Landmark;
  /** The other fields that are known. */
  readonly others: readonly Landmark[];
  readonly watch: SiteWatch;
}

const changed = (landmark: string, what: string): SiteChangedError =>
  new SiteChangedError(landmark, `${landmark}: ${what}`);

/**
 * Looks at a login form before anything is typed into it: where it and the page's scripts lead, whether the field for the secret
 * hides what is typed and can be seen, and whether something is asked for that is not known. Throws `SiteChangedError`.
 */
export async function expectSafeForm({ column, secret, submit, others, watch }: GuardedColumn): Promise<void> {
  const find = ({ locator }: Landmark): Promise<readonly FoundElement[]> => findElements(locator);
  const hosts = expectKnownHosts(secret.locator.page(), 'LOGIN', watch);
  const all = [find(secret), find(column), find(submit), Promise.all(others.map(find)), hosts] as const;
  const [[field], [part], [button], rest] = await Promise.all(all);
  if (!field || !part) return;
  if (field.type !== 'password') throw changed(secret.name, 'shows what is typed');
  if (field.unseen || field.covered) throw changed(secret.name, 'cannot be seen');
  if (button?.unseen) throw changed(submit.name, 'cannot be seen');
  const known = [field, ...rest.flat()].map(({ type, role, name }) =>
    fieldWords({ kind: type || role, label: name, name: '' }),
  );
  // What belongs to the form may stand outside of the column.
  const fields = [part.inside, field.form].flatMap((form) => (form ? [form] : []));
  const strange = (known: readonly string[]): NewField | undefined =>
    fields.flatMap((form) => newFields(form, { fields: known }, true)).find(({ stops }) => stops);
  const isOpen = field.form?.method === 'get' || field.form?.targets.some((target) => target.startsWith('javascript:'));
  if (!strange(known) && !isOpen) return;
  const forms = (await allContracts()).flatMap((contract) => contract.forms);
  const recorded = forms.filter(({ of }) => of.includes(secret.name));
  const stranger = strange([...known, ...recorded.flatMap((form) => form.fields)]);
  if (stranger) throw changed('LOGIN.NEW_FIELD', `${fieldWords(stranger.field)} is asked for`);
  // What is sent in an address is kept by whoever sees addresses.
  if (isOpen && !recorded.some(({ method }) => method === 'get')) throw changed('LOGIN.FORM_TARGET', 'is not posted');
}
