import type { Flow } from '../flow.ts';
import { compareForms } from './compare-forms.ts';
import { compareLandmark, type Comparison, type SeenLandmark } from './compare-landmark.ts';
import type { Difference } from './difference.ts';
import { movedOrder } from './moved-order.ts';
import type { PageContract } from './page-contract.ts';
import { pageFlows, type PageName, pagePrefix } from './page-name.ts';
import type { PageSurvey, SurveyNode } from './page-survey.ts';
import { isVolatile, snapshotOf } from './snapshot-of.ts';
import { originOf, strangeOrigins } from './strange-origins.ts';

/** A page as it is now. */
export interface SeenPage {
  readonly page: PageName;
  readonly survey: PageSurvey;
  readonly landmarks: readonly SeenLandmark[];
  /** How long its landmarks were waited for, in ms. */
  readonly waited: number;
  /** Nodes of its frames. */
  readonly framed: readonly SurveyNode[];
  /** Whether the person has named the host of an origin as one to be trusted. */
  readonly trusts: (origin: string) => boolean;
}

/** A line of a snapshot without its indentation: what stands there, wherever it stands. */
const bare = (line: string): string => line.trim();

/** Nodes that the contract's snapshot does not have, or not so often. */
function freshNodes({ nodes }: PageSurvey, { snapshot }: PageContract): readonly SurveyNode[] {
  const rest = snapshot.map(bare);
  return nodes.filter((node) => {
    // As a snapshot writes it, with the entry where the name alone is not enough.
    const entries = [node.context, ''].map((context) => {
      const shown = node.type === 'password' ? ' password' : '';
      const told = node.name === '' ? node.role : `${node.role} "${node.name}"`;
      return `${told}${shown}${context === '' ? '' : ` of "${context}"`}`;
    });
    const place = rest.findIndex((line) => entries.includes(line));
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

/** Scripts, frames and forms of other hosts. */
function compareOrigins(
  seen: SeenPage,
  contract: PageContract | undefined,
  flows: readonly Flow[],
): readonly Difference[] {
  return strangeOrigins(seen.survey, contract?.origins ?? []).map(({ what, origin, dangerous }) => ({
    page: seen.page,
    landmark: `${pagePrefix[seen.page]}.ORIGIN`,
    kind: 'new-origin',
    breaks: dangerous && !seen.trusts(origin) ? flows : [],
    risks: flows,
    was: null,
    is: `${what} of ${origin}`,
    candidate: null,
  }));
}

/** What differs and matters to nobody: text, style, announcements, ids. */
function compareRest(seen: SeenPage, contract: PageContract, others: readonly Difference[]): readonly Difference[] {
  const [before, now] = [contract.snapshot, snapshotOf(seen.survey)];
  const gone = before.filter((line) => !now.includes(line));
  const come = now.filter((line) => !before.includes(line));
  const isRetitled = contract.title !== seen.survey.title;
  if (gone.length + come.length === 0 && !isRetitled) return [];
  if (others.length > 0 && gone.length + come.length <= 2) return [];
  const words = (lines: readonly string[], title: string): string =>
    [...(isRetitled ? [`title “${title}”`] : []), ...lines.slice(0, 6).map(bare)].join('; ');
  const named = { page: seen.page, landmark: `${pagePrefix[seen.page]}.PAGE`, kind: 'cosmetic' } as const;
  const was = words(gone, contract.title);
  const is = words(come, seen.survey.title);
  return [{ ...named, breaks: [], risks: [], was, is, candidate: null }];
}

/**
 * How a page differs from its contract, and which journeys that breaks. Without a contract only hosts that are not known
 * are told.
 */
export function comparePage(seen: SeenPage, contract: PageContract | undefined): readonly Difference[] {
  const flows = pageFlows[seen.page];
  const origins = compareOrigins(seen, contract, flows);
  if (!contract) return origins;
  const fresh = freshNodes(seen.survey, contract).filter((node) => !isVolatile(node));
  const reached = [seen.survey.address, ...contract.origins, ...contract.leaves].map(originOf);
  const comparison: Comparison = { page: seen.page, survey: seen.survey, fresh, framed: seen.framed, reached };
  const compared = seen.landmarks.map((one) => ({
    one,
    difference: compareLandmark(contract.landmarks[one.landmark.name], one, comparison),
  }));
  const lost = new Set(compared.flatMap(({ one }) => (one.found.length === 0 ? [one.landmark.name] : [])));
  const differences = compared.flatMap(({ one, difference }) => {
    const { within: part } = one.landmark.part;
    // What stood in a part that is gone is gone with it.
    return difference && !(part && lost.has(part.name)) ? [difference] : [];
  });
  const named = new Set(differences.map(({ landmark, kind }) => `${landmark} ${kind}`));
  const forms = compareForms(seen, contract).filter(({ landmark, kind }) => !named.has(`${landmark} ${kind}`));
  const found = [...origins, ...differences, ...forms];
  const order = movedOrder(seen, contract, new Set(found.map(({ landmark }) => landmark)));
  const all = [...found, ...order];
  return [...all, ...compareRest(seen, contract, all)];
}
