import fc from 'fast-check';
import {
  type Edition,
  type FaultName,
  siteSteps,
  type SiteStep,
  siteTroubles,
  type SiteTrouble,
} from '../../simulator/index.ts';

/** What happens to a run from outside, at a step of the site. */
export const harms = [
  'browser killed',
  'browser crashed',
  'browser out of memory',
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'documents vanish',
  'state vanishes',
] as const;

/** One run with all that goes wrong in it. */
export interface ChaosRun {
  readonly edition: Edition;
  readonly faults: readonly FaultName[];
  readonly harm: { readonly step: SiteStep; readonly what: (typeof harms)[number] } | undefined;
  readonly pin: 'right' | 'wrong';
}

const steps = Object.keys(siteSteps) as SiteStep[];

/** One that hangs costs the whole time that a step may take, so it is drawn less often. */
const troubles: readonly SiteTrouble[] = (Object.keys(siteTroubles) as SiteTrouble[]).filter((one) => one !== 'hang');

const cardFaults = [
  'card-blocked',
  'card-removed',
  'card-removed-at-verify',
  'card-removed-after-verify',
  'card-removed-at-sign',
  'card-garbled',
  'card-mute',
  'card-verify-garbled',
  'card-sign-refused',
  'card-sign-wrong',
] as const satisfies readonly FaultName[];

const otherFaults = [
  'consent',
  'captcha',
  'login-rejected',
  'signed-in-elsewhere',
  'session-taken-over',
  'mydata-refused',
  'resume-none',
  'resume-empty',
  'resume-html',
  'resume-truncated',
  'resume-short',
  'resume-other-person',
  'resume-huge',
  'resume-wrong-type',
  'resume-encrypted',
] as const satisfies readonly FaultName[];

const siteFault = fc
  .tuple(
    fc.constantFrom(...steps),
    fc.oneof(
      { weight: 15, arbitrary: fc.constantFrom(...troubles) },
      { weight: 1, arbitrary: fc.constant('hang' as const) },
    ),
  )
  .map(([step, trouble]) => `${step}-${trouble}` as const);

const none = fc.constant([]);

/** Mostly something at the site, now and then something else; often several at once. */
const faults = fc
  .tuple(
    fc.array(siteFault, { maxLength: 2 }),
    fc.oneof(
      { weight: 4, arbitrary: none },
      { weight: 1, arbitrary: fc.constantFrom(...cardFaults).map((one) => [one]) },
    ),
    fc.oneof(
      { weight: 3, arbitrary: none },
      { weight: 1, arbitrary: fc.constantFrom(...otherFaults).map((one) => [one]) },
    ),
  )
  .map(([site, card, other]): readonly FaultName[] => [...new Set<FaultName>([...site, ...card, ...other])]);

const harm = fc.option(fc.record({ step: fc.constantFrom(...steps), what: fc.constantFrom(...harms) }), {
  nil: undefined,
  freq: 1,
});

const run = fc.record({
  edition: fc.constantFrom<Edition>('2020', '2024'),
  faults,
  harm,
  pin: fc.constantFrom<ChaosRun['pin']>('right', 'right', 'right', 'right', 'wrong'),
});

/** The run of a seed: always the same one. */
export function drawRun(seed: number): ChaosRun {
  const [drawn] = fc.sample(run, { seed, numRuns: 1 });
  if (!drawn) throw new Error('nothing was drawn');
  return drawn;
}

/** A run in one line. */
export function describeRun({ edition, faults: names, harm: happens, pin }: ChaosRun): string {
  const outside = happens ? [`${happens.what} at ${happens.step}`] : [];
  return [edition, ...names, ...outside, ...(pin === 'wrong' ? ['wrong PIN'] : [])].join(', ');
}
