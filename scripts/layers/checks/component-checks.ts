import type { Finding } from '../../../reports/index.ts';
import { installedComponent } from '../../card-source/installed-component.ts';
import type { Ground } from '../ground.ts';

/** The installed component where the run goes by it; else whether there is one is told all the same. */
async function component(ground: Ground): Promise<Finding> {
  const kind = await ground.kind();
  if (kind === 'component') {
    const { ComponentError } = await import('../../../middleware/index.ts');
    try {
      const { component: version = '' } = await ground.card();
      return { status: 'ok', tell: (words) => words.answers(version) };
    } catch (error) {
      if (error instanceof ComponentError && error.reason !== 'certificate-expired') throw error;
      return { status: 'ok', tell: (words) => words.ways.component };
    }
  }
  const version = await installedComponent();
  if (version !== undefined) return { status: 'ok', tell: (words) => words.answers(version) };
  return { status: 'skipped', tell: (words) => words.spared[kind === 'none' ? 'no-card' : 'bridge'] };
}

/** Local Network Access, and whether the component trusts the site: asked from the login page itself. */
async function networkAccess(ground: Ground): Promise<Finding> {
  const kind = await ground.kind();
  if (kind !== 'component') {
    return { status: 'skipped', tell: (words) => words.spared[kind === 'none' ? 'no-card' : 'bridge'] };
  }
  const { expectReachable } = await import('../../../middleware/index.ts');
  const { page } = await ground.loginPage();
  await ground.step('check the component', () => expectReachable(page));
  return { status: 'ok', tell: (words) => words.mayReach };
}

/** How the component is checked. */
export const componentChecks = { component, networkAccess };
