import { readReview, type ReviewSection } from '../../flows/index.ts';
import { tableRecords } from '../../pages/index.ts';
import type { ShowRoom } from './show-room.ts';
import type { ShownPart } from './shown.ts';

/** A section as a person is shown it. */
export function sectionPart({ section, table, said }: ReviewSection): ShownPart {
  return { title: section, ...(table ? { table } : {}), ...(said === undefined ? {} : { words: said }) };
}

/** 資料查詢及校對 */
export const reviewRoom: ShowRoom = {
  title: '資料查詢及校對',
  flags: ['section'],
  show: async (flow, session, { section }) => {
    const sections = await readReview(flow, session, { section });
    const told = sections.map(({ section: name, table, said }) => ({
      section: name,
      rows: table ? tableRecords(table) : [],
      ...(said === undefined ? {} : { said }),
    }));
    return { parts: sections.map(sectionPart), details: { review: told } };
  },
};
