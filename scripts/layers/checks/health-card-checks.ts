import { SiteError } from '../../../pages/index.ts';
import type { Finding, Tell } from '../../../reports/index.ts';
import { healthCardKind } from '../../card-source/health-card-kind.ts';
import type { Ground } from '../ground.ts';
import { behindSite } from './behind-site.ts';
import { endedBehind, type ReadLayer } from './read-layer.ts';

/** How long a component that nobody needs may take to say that it is there, in ms. */
const patience = 700;

/** The 健保卡 component where somebody logs in by 健保卡; else whether there is one is told all the same. */
async function component(ground: Ground): Promise<Finding> {
  const { expectNhiComponent } = await import('../../../middleware/index.ts');
  const { settings } = ground.options;
  const answers: Finding = { status: 'ok', tell: (words) => words.nhiAnswers };
  if (settings.login !== 'nhi') {
    return expectNhiComponent({ timeout: patience }).then(
      () => answers,
      () => ({ status: 'skipped', tell: (words) => words.spared['no-health-card'] }),
    );
  }
  const { nhiPlace } = await import('../../way-in/nhi-place.ts');
  try {
    const place = nhiPlace(settings, await ground.site());
    await ground.step('check the component', async () => expectNhiComponent(await place));
  } catch (error) {
    return behindSite(ground, error);
  }
  return answers;
}

/** One look at the 健保卡, seen layer by layer. */
async function seen(layer: ReadLayer, ground: Ground): Promise<Finding> {
  let way: Tell = () => '';
  try {
    const kind = healthCardKind(ground.options.settings, await ground.site());
    way = (words) => words.ways[kind];
    await ground.healthCard();
  } catch (error) {
    if (error instanceof SiteError) return behindSite(ground, error);
    if (!endedBehind(layer, error)) throw error;
    return { status: 'ok', tell: way };
  }
  return { status: 'ok', tell: layer === 'service' || layer === 'reader' ? way : (words) => words.holders.insured };
}

/** How a 健保卡 and its component are checked; no password is sent. */
export const healthCardChecks = { component, seen };
