import { readProfile } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 個人資料 */
export const profileRoom: ShowRoom = {
  title: '個人資料',
  show: async (flow, session, { holder }) => {
    const profile = await readProfile(flow, session, holder);
    return { parts: [{ facts: profile.facts }], details: { profile } };
  },
};
