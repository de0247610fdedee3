import type { Person } from '../../people/index.ts';
import type { Member } from '../state/session.ts';

const ways = '自然人憑證、健保卡或行動自然人憑證';

/** Whose data MyData shows to somebody who is signed in at eCPA, or why it shows none (facts of the site, MyData). */
export function admitToMyData({ person, way }: Member): Person | string {
  if (!person) return `您係以機關憑證登入，公務人員個人資料服務網限以個人之${ways}登入後使用`;
  return way === 'account' ? `您係以帳號密碼登入，公務人員個人資料服務網限以${ways}登入後使用` : person;
}
