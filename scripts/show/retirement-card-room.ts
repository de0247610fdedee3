import { readRetirementCard } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 數位退休證 */
export const retirementCardRoom: ShowRoom = {
  title: '數位退休證',
  show: async (flow, session) => {
    const retirementCard = await readRetirementCard(flow, session);
    return { parts: [{ facts: retirementCard.facts }], details: { retirementCard } };
  },
};
