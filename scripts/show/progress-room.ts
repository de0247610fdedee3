import { readProgress } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 修改進度查詢 */
export const progressRoom: ShowRoom = {
  title: '修改進度查詢',
  show: async (flow, session) => {
    const { requests, table } = await readProgress(flow, session);
    return { parts: [{ table }], details: { progress: requests } };
  },
};
