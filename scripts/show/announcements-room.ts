import { readAnnouncements } from '../../flows/index.ts';
import { rocDate } from './roc-date.ts';
import type { ShowRoom } from './show-room.ts';

/** 系統公告 */
export const announcementsRoom: ShowRoom = {
  title: '系統公告',
  flags: ['download'],
  show: async (flow, session, { out }) => {
    const { announcements, documents } = await readAnnouncements(flow, session, { out });
    const rows = announcements.map(({ date, text, hasFile }) => [
      date === undefined ? '' : rocDate(date),
      text,
      hasFile ? '有' : '',
    ]);
    const table = { head: ['日期', '公告', '附件'], rows };
    return { parts: [{ table }], details: { announcements }, documents };
  },
};
