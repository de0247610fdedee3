import type { Edition } from './edition.ts';
import { ecpaRoutes2020 } from './ecpa-routes-2020.ts';
import { ecpaRoutes2024 } from './ecpa-routes-2024.ts';
import { ecpaRoutes } from './ecpa-routes.ts';
import type { Routes } from './http/routes.ts';
import type { SiteName } from './site-handler.ts';
import { skin2020 } from './skins/2020.ts';
import { skin2024 } from './skins/2024.ts';
import type { World } from './world.ts';

const editions = {
  '2020': { skin: skin2020, own: ecpaRoutes2020 },
  '2024': { skin: skin2024, own: ecpaRoutes2024 },
} as const satisfies Readonly<Record<Edition, object>>;

/** Gives the pages of a site. MyData's are loaded at the first need: what makes its documents takes a while to load. */
export function siteRoutes(world: World): (site: SiteName) => Promise<Routes> {
  const { skin, own } = editions[world.edition];
  const ecpa = Promise.resolve({ ...ecpaRoutes(world, skin), ...own(world, skin) });
  let myData: Promise<Routes> | undefined;
  return (site) => {
    if (site === 'ecpa') return ecpa;
    myData ??= import('./my-data-routes.ts').then(({ myDataRoutes }) => myDataRoutes(world, skin));
    return myData;
  };
}
