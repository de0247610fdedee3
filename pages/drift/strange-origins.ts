import type { PageSurvey, SurveyForm } from './page-survey.ts';

/** The components that a login page speaks to on the person's own machine. */
const components: ReadonlySet<string> = new Set(['http://localhost:61161', 'https://iccert.nhi.gov.tw:7777']);

/** An address at a host that is not known, and what leads there. */
export interface StrangeOrigin {
  readonly what: 'script' | 'form' | 'frame' | 'page that follows';
  readonly origin: string;
  /** Whether it could take what is typed: a script, or a form that a secret is typed into. */
  readonly dangerous: boolean;
}

/** Origin of an address; `undefined` for one that leads nowhere (`javascript:`, `about:`). */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (/^(javascript|about|blob|mailto):$/.test(url.protocol)) return undefined;
  return url.origin === 'null' ? url.protocol : url.origin;
}

/** Whether a form holds what nobody else may have: a password, or fields that are posted. */
const isTrusted = ({ method, fields }: SurveyForm): boolean =>
  method === 'post' || fields.some(({ kind }) => kind === 'password');

/** Scripts, frames and targets of forms at other hosts than the page's own, the local components and the known ones. */
export function strangeOrigins(survey: PageSurvey, known: readonly string[]): readonly StrangeOrigin[] {
  const expected = new Set([new URL(survey.address).origin, ...components, ...known]);
  const found = new Map<string, StrangeOrigin>();
  const look = (what: StrangeOrigin['what'], addresses: readonly string[], dangerous: boolean): void => {
    for (const address of addresses) {
      const origin = originOf(address);
      if (origin === undefined || expected.has(origin)) continue;
      const key = `${what} ${origin}`;
      found.set(key, { what, origin, dangerous: dangerous || found.get(key)?.dangerous === true });
    }
  };
  look('script', survey.scripts, true);
  for (const form of survey.forms) look('form', form.targets, isTrusted(form));
  look('page that follows', survey.leads, true);
  look('frame', survey.frames, false);
  return [...found.values()];
}
