import type { SeenPage } from './compare-page.ts';
import { fieldWords } from './new-fields.ts';
import type { FormRecord, LandmarkRecord, PageContract } from './page-contract.ts';
import { placeOf } from './place-of.ts';
import type { PageSurvey, SurveyForm } from './page-survey.ts';
import { snapshotOf } from './snapshot-of.ts';
import { strangeOrigins } from './strange-origins.ts';

/** An address as a contract has it: the path alone at home, without what changes from call to call. */
function addressOf(address: string, home: string): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname, href } = new URL(address);
  return origin === home ? pathname : href.replace(/[?#].*$/u, '');
}

function recordForm(form: SurveyForm, { landmarks }: SeenPage, home: string): FormRecord {
  const inside = landmarks.filter(({ found }) => found.length === 1 && found[0]?.form?.index === form.index);
  return {
    of: inside.map(({ landmark }) => landmark.name),
    method: form.method,
    target: addressOf(form.targets[0] ?? '', home),
    ...(form.window === undefined ? {} : { window: form.window }),
    fields: form.fields.filter(({ hidden }) => !hidden).map(fieldWords),
    hidden: form.fields.filter(({ hidden, name }) => hidden && name !== '').map(({ name }) => name),
  };
}

/** Links to other sites than the page's own and the local component's. */
function leaves({ nodes }: PageSurvey, home: string): readonly string[] {
  const links = nodes.flatMap(({ href }) => (href === undefined ? [] : [addressOf(href, home)]));
  return [...new Set(links.filter((address) => /^https?:/u.test(address)))].slice(0, 20);
}

/** The contract that a page as it is now would fulfil. */
export function recordPage(seen: SeenPage, edition: string): PageContract {
  const { survey, page } = seen;
  const home = new URL(survey.address).origin;
  const placed = seen.landmarks.flatMap(({ landmark, found, eased }) => {
    const [one] = found;
    const node = survey.nodes[one?.index ?? -1];
    if (!one || found.length > 1) return [];
    const { context = '' } = node ?? {};
    const record: LandmarkRecord = {
      role: one.role,
      name: one.name,
      ...(one.type === 'password' ? { type: one.type } : {}),
      ...(context === '' || context === one.name ? {} : { entry: context }),
      ...(node?.window === undefined ? {} : { window: node.window }),
      in: node ? placeOf(node) : 'page',
      needed: eased || landmark.part.unwanted === true ? [] : (landmark.part.breaks ?? []),
    };
    return [{ name: landmark.name, index: one.index, record }];
  });
  return {
    page,
    edition,
    title: survey.title,
    landmarks: Object.fromEntries(
      placed.toSorted((one, other) => one.index - other.index).map(({ name, record }) => [name, record]),
    ),
    forms: survey.forms.map((form) => recordForm(form, seen, home)),
    leaves: leaves(survey, home),
    scripts: [...new Set(survey.scripts.map((address) => addressOf(address, home)))].filter((path) =>
      path.startsWith('/'),
    ),
    origins: [...new Set(strangeOrigins(survey, []).map(({ origin }) => origin))],
    snapshot: snapshotOf(survey),
  };
}
