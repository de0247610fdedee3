import type { PageContract } from './page-contract.ts';
import type { PageSurvey } from './page-survey.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What tells pages apart. */
function marksOf(page: Pick<PageContract, 'title' | 'snapshot' | 'scripts'>): ReadonlySet<string> {
  return new Set([`title ${page.title}`, ...page.snapshot, ...page.scripts]);
}

/** The contract that a page comes nearest to, by what they have in common; `undefined` when there is none. */
export function nearestContract(survey: PageSurvey, contracts: readonly PageContract[]): PageContract | undefined {
  const scripts = survey.scripts.map((address) => (URL.canParse(address) ? new URL(address).pathname : address));
  const here = marksOf({ title: survey.title, snapshot: snapshotOf(survey), scripts });
  const ranked = contracts.map((contract) => {
    const marks = marksOf(contract);
    const shared = [...marks].filter((mark) => here.has(mark)).length;
    return { contract, score: shared / (marks.size + here.size - shared) };
  });
  return ranked.toSorted((one, other) => other.score - one.score)[0]?.contract;
}
