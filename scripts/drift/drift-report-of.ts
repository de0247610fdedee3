import type { SiteWalk, WalkDepth } from '../../flows/index.ts';
import { flows, snapshotOf, verdicts } from '../../pages/index.ts';
import type { DriftReport } from '../../reports/index.ts';
import { sourceLines } from './source-line.ts';

/** A walk as reports tell it. */
export async function driftReportOf(
  walk: SiteWalk,
  about: { readonly site: string; readonly depth: WalkDepth; readonly at: string },
): Promise<DriftReport> {
  const found = walk.pages.flatMap(({ differences }) => differences);
  const told = verdicts(
    walk.pages.map(({ seen }) => seen.page),
    found,
  );
  const lines = await sourceLines([...new Set(found.map(({ landmark }) => landmark))]);
  return {
    ...about,
    edition: walk.edition,
    flows: told,
    notSeen: flows.filter((flow) => told[flow] === undefined),
    differences: found.map(({ page, landmark, kind, breaks, was, is, candidate }) => {
      return { page, landmark, kind, breaks, was, is, candidate, source: lines.get(landmark) ?? null };
    }),
    pages: walk.pages.map(({ seen, contract, picture }) => ({
      page: seen.page,
      address: new URL(seen.survey.address).origin + new URL(seen.survey.address).pathname,
      was: contract?.snapshot ?? [],
      is: snapshotOf(seen.survey),
      ...(picture ? { picture } : {}),
    })),
  };
}
