import { readFiles } from '../../flows/index.ts';
import { rocDate } from './roc-date.ts';
import type { ShowRoom } from './show-room.ts';

/** 個人檔案夾 */
export const filesRoom: ShowRoom = {
  title: '個人檔案夾',
  show: async (flow, session) => {
    const files = await readFiles(flow, session);
    const rows = files.map(({ name, uploadedOn = '', size = '' }) => [name, rocDate(uploadedOn), size]);
    return { parts: [{ table: { head: ['檔案名稱', '上傳日期', '檔案大小'], rows } }], details: { files } };
  },
};
