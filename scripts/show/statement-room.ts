import { readStatement } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 簡要自述維護 */
export const statementRoom: ShowRoom = {
  title: '簡要自述維護',
  show: async (flow, session) => {
    const statement = await readStatement(flow, session);
    return { parts: [{ words: statement.text }], details: { statement } };
  },
};
