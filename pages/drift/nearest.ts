import { likeness } from './likeness.ts';
import type { LandmarkRecord } from './page-contract.ts';
import { placeOf } from './place-of.ts';
import { sameWords } from './same-words.ts';
import type { SurveyNode } from './page-survey.ts';

/** A node with how near it comes to a landmark. */
export interface Near {
  readonly node: SurveyNode;
  readonly score: number;
  readonly sameName: boolean;
  readonly sameRole: boolean;
  readonly samePlace: boolean;
  /** Whether it is in a frame of the page. */
  readonly framed: boolean;
}

/** Roles that do the same for a person. */
const alike = [/^(button|link|generic|menuitem|tab)$/, /^(textbox|searchbox|spinbutton)$/, /^(group|region|form)$/];

/** What weighs how much; a name counts more than a place, and a role most. */
const weights = { role: 0.4, name: 0.35, place: 0.25, type: 0.1 } as const;

/** Below this nothing is taken for the landmark. */
const least = 0.55;

function likeRoles(one: string, other: string): number {
  if (one === other) return 1;
  return alike.some((roles) => roles.test(one) && roles.test(other)) ? 0.6 : 0;
}

/** How much of the way to two places is the same. */
function likePlaces(one: readonly string[], other: readonly string[]): number {
  const shared = one.findIndex((part, depth) => part !== other[depth]);
  const common = shared < 0 ? one.length : shared;
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : common / longest;
}

/** How near a node comes to a landmark as it was. */
export function nearness(record: LandmarkRecord, node: SurveyNode, framed: boolean): Near {
  const place = record.in === 'page' ? [] : record.in.split(' > ');
  const own = likeness(record.name, node.name);
  const name = record.entry === undefined ? own : (own + 2 * likeness(record.entry, node.context)) / 3;
  const sameRole = record.role === node.role;
  const score =
    weights.role * likeRoles(record.role, node.role) +
    weights.name * name +
    weights.place * (framed ? 0.6 : likePlaces(place, node.place)) +
    (record.type === node.type && node.type === 'password' ? weights.type : 0);
  return {
    node,
    framed,
    sameRole,
    sameName: record.name === node.name && name > 0.8,
    samePlace: sameWords(placeOf(node), record.in),
    score: Math.min(1, Math.round(score * 100) / 100),
  };
}

/** The node that comes nearest to a landmark, if one comes near enough. */
export function nearest(record: LandmarkRecord, all: readonly Near[]): Near | undefined {
  const fit = all.filter(({ score, sameName }) => score >= least || (sameName && record.name !== ''));
  return fit.toSorted((one, other) => other.score - one.score)[0];
}
