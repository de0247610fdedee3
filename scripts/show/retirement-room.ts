import { readRetirement } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 可退休日查詢 */
export const retirementRoom: ShowRoom = {
  title: '可退休日查詢',
  show: async (flow, session) => {
    const retirement = await readRetirement(flow, session);
    return { parts: [{ facts: retirement.facts }], details: { retirement } };
  },
};
