import type { SiteStep } from '../faults/index.ts';
import type { Edition } from './edition.ts';
import { skin2020 } from './skins/2020.ts';
import { skin2024 } from './skins/2024.ts';
import type { Skin } from './skins/skin.ts';

const skins: Readonly<Record<Edition, Skin>> = { '2020': skin2020, '2024': skin2024 };

/** The entry of MyData's menu that leads to 履歷表下載. */
const resumeId = 'Resume';

function steps({ ecpa, myData }: Skin): Readonly<Record<string, SiteStep>> {
  const pathOf = (address: string): string => address.replace(/\?.*/, '');
  return {
    [`ecpa GET ${pathOf(ecpa.paths.login)}`]: 'login-page',
    [`ecpa POST ${ecpa.paths.certificateLogin}`]: 'login',
    [`ecpa GET ${ecpa.paths.menu}`]: 'menu',
    [`ecpa GET ${ecpa.paths.applications}`]: 'applications',
    [`ecpa GET ${ecpa.paths.enter}`]: 'hand-over',
    [`ecpa GET ${ecpa.paths.logOut}`]: 'logout',
    [`mydata GET ${myData.paths.singleSignOn}`]: 'admission',
    [`mydata POST ${myData.paths.singleSignOn}`]: 'admission',
    [`mydata GET ${myData.paths.home}`]: 'home',
    [`mydata GET ${myData.paths.page(resumeId)}`]: 'resume-page',
    [`mydata POST ${myData.paths.resumeFile}`]: 'resume',
    [`mydata GET ${myData.paths.logOut}`]: 'logout',
  };
}

/** Which step of the way to the résumé a request is; `undefined`: none. */
export function stepOf(
  edition: Edition,
  request: { readonly site: 'ecpa' | 'mydata'; readonly method: string; readonly path: string },
): SiteStep | undefined {
  return steps(skins[edition])[`${request.site} ${request.method} ${request.path}`];
}
