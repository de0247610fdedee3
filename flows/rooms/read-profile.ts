import { DocumentError, type Holder } from '../../documents/index.ts';
import { MyDataPortal, type Profile, ProfilePage } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads 個人資料, and makes sure that it is the holder's. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export async function readProfile(flow: FlowContext, session: MyDataSession, holder: Holder): Promise<Profile> {
  const profile = await lookInto(flow, new ProfilePage(new MyDataPortal(session.page, flow.watch), flow.watch));
  if (holder.name !== '' && profile.name.normalize('NFKC') !== holder.name.normalize('NFKC')) {
    throw new DocumentError('wrong-holder', 'the page is not of the card’s holder');
  }
  return profile;
}
