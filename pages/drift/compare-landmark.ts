import type { Landmark } from '../landmark.ts';
import type { Candidate, Difference, DriftKind } from './difference.ts';
import { likeness } from './likeness.ts';
import { nearest, nearness, type Near } from './nearest.ts';
import type { LandmarkRecord } from './page-contract.ts';
import { placeOf, wordsOf } from './place-of.ts';
import { sameWords } from './same-words.ts';
import { originOf } from './strange-origins.ts';
import type { FoundElement, PageSurvey, SurveyNode } from './page-survey.ts';

/** A landmark, and what its locators find on the page. */
export interface SeenLandmark {
  readonly landmark: Landmark;
  /** Whether the journeys go on without it at this page. */
  readonly eased: boolean;
  readonly found: readonly FoundElement[];
  /** What the second way finds, where there is one. */
  readonly second: readonly FoundElement[];
}

/** What landmarks are compared with. */
export interface Comparison {
  readonly page: string;
  readonly survey: PageSurvey;
  /** Nodes that the contract does not have. */
  readonly fresh: readonly SurveyNode[];
  /** Nodes of the page's frames; looked at only where something is gone. */
  readonly framed: readonly SurveyNode[];
  /** Origins that links of this page may lead to. */
  readonly reached: readonly (string | undefined)[];
}

const toCandidate = ({ node, score, framed }: Near): Candidate => {
  const place = framed ? `a frame > ${placeOf(node)}` : placeOf(node);
  return { role: node.role, name: node.name, place, score };
};

/** A landmark of the contract as one text. */
export const recordWords = ({ role, name, type = '', entry = '', in: place }: LandmarkRecord): string =>
  wordsOf({ role, name, type, context: entry, place: place === 'page' ? [] : place.split(' > ') });

/** What became of a landmark whose locator finds nothing any more. */
function kindOfLoss(near: Near | undefined): DriftKind {
  if (!near) return 'missing';
  if (near.framed) return 'moved';
  const { node, sameName, sameRole, samePlace } = near;
  if (!node.visible) return samePlace ? 'hidden' : 'moved';
  if (sameName) return sameRole ? 'moved' : 'retyped';
  return sameRole ? 'renamed' : 'retyped';
}

/** How alike the words of an entry have to be to be the same entry. */
const alike = 0.7;

/** Nodes that may be what a lost landmark has become. */
function heirs(record: LandmarkRecord, { survey, fresh, framed }: Comparison): readonly Near[] {
  const near = (node: SurveyNode): Near => nearness(record, node, false);
  const isPart = record.role === 'group' || record.role === 'region';
  // The heading of a part stays what it was when the part itself is none any more.
  const titles = isPart
    ? survey.nodes.filter(({ role, name }) => /heading|legend/.test(role) && name === record.name)
    : [];
  const veiled = survey.nodes.filter((node) => !node.visible && node.role === record.role && node.name === record.name);
  return [
    ...fresh.filter(({ visible }) => visible).map(near),
    ...titles.map(near),
    ...veiled.filter(({ context }) => likeness(record.entry ?? context, context) > alike).map(near),
    ...framed.map((node) => nearness(record, node, true)),
  ];
}

/** Roles of what is clicked. */
const controls = /^(button|link|menuitem|tab)$/;

/** What is wrong with the one element that was found, though it was found. */
function unusable(one: FoundElement): string | undefined {
  if (!one.visible) return 'not visible';
  if (one.disabled) return 'takes no input';
  return one.covered ? 'something lies over it, or it is out of reach' : undefined;
}

/** What differs about an element that the journeys still find. */
function changeOf(record: LandmarkRecord, one: FoundElement, node: SurveyNode | undefined): DriftKind | undefined {
  if (one.role !== record.role || (record.type ?? '') !== (one.type === 'password' ? one.type : '')) return 'retyped';
  if (!sameWords(one.name, record.name)) return 'renamed';
  return node && !sameWords(placeOf(node), record.in) ? 'moved' : undefined;
}

/** Whether a link leads to a host, or into a window, that it did not lead to. */
function leadsAway(
  record: LandmarkRecord,
  node: SurveyNode | undefined,
  { reached }: Comparison,
): DriftKind | undefined {
  if (node?.href === undefined) return undefined;
  const origin = originOf(node.href);
  if (origin !== undefined && !reached.includes(origin)) return 'new-origin';
  return node.window === record.window ? undefined : 'moved';
}

/** How a landmark differs from the contract, and what comes of it; `undefined` when it is as it was. */
export function compareLandmark(
  record: LandmarkRecord | undefined,
  seen: SeenLandmark,
  comparison: Comparison,
): Difference | undefined {
  const { landmark, found, second, eased } = seen;
  const { breaks: stops = [], eases = [], unwanted = false, secret = false } = landmark.part;
  const [one] = found;
  const node = comparison.survey.nodes[one?.index ?? -1];
  const told = (
    kind: DriftKind,
    broken: boolean,
    is: string | null,
    near?: Near,
    at = near ? comparison.survey.nodes.indexOf(near.node) : (one?.index ?? -1),
  ): Difference => ({
    page: comparison.page,
    landmark: landmark.name,
    kind,
    breaks: broken && !eased ? stops : [],
    risks: [...stops, ...eases],
    was: record ? recordWords(record) : null,
    is,
    candidate: near ? toCandidate(near) : null,
    ...(at >= 0 ? { at } : {}),
  });
  const shown = one && (node ? wordsOf(node) : `${one.role} "${one.name}"`);
  if (!record) return unwanted && one?.visible ? told('new-required', true, shown ?? null) : undefined;
  if (!one) {
    const near = nearest(record, heirs(record, comparison));
    const bent = second.length === 1 && second[0]?.visible === true;
    const is = near ? wordsOf(near.node) : null;
    return told(kindOfLoss(near), !bent, bent ? `${is ?? 'gone'}; found the second way` : is, near);
  }
  if (found.length > 1) return told('duplicated', true, `${found.length} of ${shown ?? ''}`);
  const trouble = unusable(one);
  if (trouble !== undefined) return told('hidden', true, `${shown ?? ''}; ${trouble}`);
  const isLogin = landmark.name.startsWith('LOGIN.');
  // Boxes that are drawn by their labels are transparent themselves.
  const isVeiled = one.unseen && !/^(radio|checkbox|option|switch)$/.test(one.role);
  if (isVeiled && (secret || controls.test(one.role)))
    return told('hidden', secret || isLogin, `${shown ?? ''}; nobody can see it`);
  const away = leadsAway(record, node, comparison);
  if (away)
    return told(away, true, `${shown ?? ''}; leads to ${node?.window ?? ''} ${originOf(node?.href ?? '') ?? ''}`);
  const change = changeOf(record, one, node);
  // What is typed into another kind of field may be read by who looks on, or kept by the browser.
  return change && told(change, change === 'retyped' && secret, shown ?? null);
}
