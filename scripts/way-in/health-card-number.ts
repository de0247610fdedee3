import { findNhiComponent } from '../../middleware/index.ts';
import { healthCardKind } from '../card-source/health-card-kind.ts';
import { readHealthCard } from '../card-source/read-health-card.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { nhiPlace } from './nhi-place.ts';

/** The number of the 健保卡 that is there now, read by us or by the component; nothing secret is sent. Throws as `nhiWay` does. */
export async function healthCardNumber(settings: Settings, site: Site): Promise<string> {
  const kind = healthCardKind(settings, site);
  if (kind !== 'component') return (await readHealthCard(kind, settings, site)).cardNumber;
  await using component = await findNhiComponent(await nhiPlace(settings, site));
  return component.holder.cardNumber;
}
