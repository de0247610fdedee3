import { fieldWords, newFields } from './drift/new-fields.ts';
import type { FoundElement } from './drift/page-survey.ts';
import { findElements } from './drift/take-survey.ts';
import { SiteChangedError } from './errors.ts';
import { allContracts, expectKnownHosts } from './known-hosts.ts';
import type { Landmark } from './landmark.ts';

/** A column of the login page that a secret is about to be typed into. */
export interface GuardedColumn {
  readonly column: Landmark;
  /** The field for the PIN or the password. */
  readonly secret: Landmark;
  /** The other fields that are known. */
  readonly others: readonly Landmark[];
}

const changed = (landmark: string, what: string): SiteChangedError =>
  new SiteChangedError(landmark, `${landmark}: ${what}`);

/**
 * Looks at a login form before anything is typed into it: where it and the page's scripts lead, whether the field for the secret
 * hides what is typed and can be seen, and whether something is asked for that is not known. Throws `SiteChangedError`.
 */
export async function expectSafeForm({ column, secret, others }: GuardedColumn): Promise<void> {
  await expectKnownHosts(secret.locator.page(), 'LOGIN');
  const find = ({ locator }: Landmark): Promise<readonly FoundElement[]> => findElements(locator);
  const [[field], [part], rest] = await Promise.all([find(secret), find(column), Promise.all(others.map(find))]);
  if (!field || !part) return;
  if (field.type !== 'password') throw changed(secret.name, 'shows what is typed');
  if (field.unseen || field.covered) throw changed(secret.name, 'cannot be seen');
  const known = [field, ...rest.flat()].map(({ type, role, name }) =>
    fieldWords({ kind: type || role, label: name, name: '' }),
  );
  const form = part.inside ?? field.form;
  if (!form || !newFields(form, { fields: known }, true).some(({ stops }) => stops)) return;
  const forms = (await allContracts()).flatMap((contract) => contract.forms);
  const recorded = forms.flatMap(({ of, fields }) => (of.includes(secret.name) ? fields : []));
  const stranger = newFields(form, { fields: [...known, ...recorded] }, true).find(({ stops }) => stops);
  if (stranger) throw changed('LOGIN.NEW_FIELD', `${fieldWords(stranger.field)} is asked for`);
}
