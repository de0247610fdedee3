import { expectOrigin, SiteChangedError } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';

/**
 * Nothing is typed on another site's page, nor on one that wanted a script of somebody else's. Throws `SiteChangedError`.
 */
export function expectSafePage({ page, site, foreign }: FlowContext): void {
  expectOrigin(page, site);
  const script = foreign?.().find(({ type, page: asking }) => type === 'script' && asking.startsWith(`${site}/`));
  if (!script) return;
  const why = `the login page wants a script of ${script.origin}; it was not loaded (see ECPA_ALLOW_HOSTS)`;
  throw new SiteChangedError('LOGIN.FOREIGN_SCRIPT', why);
}
