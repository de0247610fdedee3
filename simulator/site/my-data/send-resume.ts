import { createHash } from 'node:crypto';
import { resumeTitle } from '../../paperwork.ts';
import { page, type Reply } from '../http/reply.ts';
import type { MemberVisit } from '../http/visit.ts';
import { noDataPage } from '../views/no-data-page.ts';
import type { World } from '../world.ts';
import { contentDisposition } from './content-disposition.ts';
import { resumeFlood } from './flood.ts';
import { resumeFile, type ResumeRequest } from './resume-file.ts';

const mediaTypes = { pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text' } as const;

function requested(form: URLSearchParams): ResumeRequest {
  return {
    form: form.get('form') === 'brief' ? 'brief' : 'general',
    format: form.get('format') === 'odt' ? 'odt' : 'pdf',
  };
}

/** Sends the résumé that was chosen, and logs the bytes sent. */
export async function sendResume(world: World, { person, form }: MemberVisit): Promise<Reply> {
  const { faults, log, edition } = world;
  if (faults.has('resume-none')) return page(noDataPage('履歷表下載'));
  const request = requested(form);
  const mediaType = mediaTypes[request.format];
  const disposition = contentDisposition(edition, `${resumeTitle(request.form)}.${request.format}`);
  const flood = resumeFlood(faults);
  if (flood) return { kind: 'flood', head: Buffer.from('%PDF-1.7\n'), mediaType, disposition, ...flood };
  const { bytes, promisedLength } = await resumeFile(world, person, request);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { cardNumber } = person;
  log.documents.push({ at: world.at, kind: 'resume', ...request, bytes: bytes.length, sha256, cardNumber });
  return {
    kind: 'file',
    bytes,
    promisedLength,
    mediaType,
    disposition,
  };
}
