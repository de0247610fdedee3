import { handbook } from '../../paperwork.ts';
import { systemAnnouncements } from '../content/my-data-texts.ts';
import { page, type Reply } from '../http/reply.ts';
import type { MemberVisit } from '../http/visit.ts';
import { missingPage } from '../views/missing-page.ts';
import type { World } from '../world.ts';
import { contentDisposition } from './content-disposition.ts';

/** Sends the file of an announcement, whose number is in the query. */
export async function sendAttachment({ edition, faults }: World, { query }: MemberVisit): Promise<Reply> {
  const number = Number(query.get('no'));
  const name = systemAnnouncements[number - 1]?.attachment;
  if (name === undefined) return page(missingPage, 404);
  const bytes = await handbook(number);
  const sent = faults.has('announcement-path') ? `../../${name}` : name;
  return { kind: 'file', bytes, mediaType: 'application/pdf', disposition: contentDisposition(edition, sent) };
}
