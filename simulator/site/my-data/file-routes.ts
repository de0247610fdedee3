import { createHash } from 'node:crypto';
import { rocDateShort } from '../../paperwork.ts';
import type { FaultSwitches } from '../../faults/index.ts';
import type { Person } from '../../people/index.ts';
import type { PageListing } from '../content/my-data-page.ts';
import { type PersonalFile, personalFiles, troublesomeFiles } from '../content/personal-files.ts';
import { html } from '../http/html.ts';
import { page, type Reply } from '../http/reply.ts';
import type { MemberVisit } from '../http/visit.ts';
import { noDataPage } from '../views/no-data-page.ts';
import { contentDisposition } from './content-disposition.ts';
import { emptyOr, type MyDataRoom, type RoomRoutes } from './my-data-room.ts';

/** The files of a person, and those that the faults of the moment add. */
function filesOf(person: Person, faults: FaultSwitches): readonly PersonalFile[] {
  const files = personalFiles(person);
  const { namesake, outside } = troublesomeFiles(person);
  return [
    ...files,
    ...(faults.has('files-same-name') ? [namesake, ...files.slice(0, 1)] : []),
    ...(faults.has('files-path') ? [outside] : []),
  ];
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

async function listingOf(room: MyDataRoom, { person }: MemberVisit): Promise<PageListing> {
  const { world, skin } = room;
  const rows = filesOf(person, world.faults).map(async ({ name, uploadedOn, bytes }, place) => {
    const shown = world.faults.has('files-big5') ? name.replace(/\.\w+$/u, '') : name;
    const address = `${skin.myData.paths.personalFile}?no=${place + 1}`;
    const rest = [rocDateShort(uploadedOn), kilobytes((await bytes).length)];
    return skin.edition === '2020'
      ? [place + 1, html`<a href="${address}" target="_blank">${shown}</a>`, ...rest]
      : [shown, ...rest, html`<a href="${address}">下載</a>`];
  });
  const head =
    skin.edition === '2020'
      ? ['序號', '檔案名稱', '上傳日期', '檔案大小']
      : ['檔案名稱', '上傳日期', '檔案大小', '下載'];
  return { head, rows: await Promise.all(rows) };
}

/** Sends the file whose number is in the query, and logs the bytes sent. */
async function sendFile({ world }: MyDataRoom, { person, query }: MemberVisit): Promise<Reply> {
  const { faults, log, edition, at } = world;
  const number = Number(query.get('no'));
  const file = filesOf(person, faults)[number - 1];
  if (!file || (faults.has('files-missing') && number === 2)) return page(noDataPage('個人檔案夾'), 404);
  const { name, mediaType } = file;
  const disposition = contentDisposition(faults.has('files-big5') ? '2020' : edition, name);
  if (faults.has('files-huge') && number === 1) {
    return { kind: 'flood', head: Buffer.from('%PDF-1.7\n'), length: 200 * 1024 * 1024, mediaType, disposition };
  }
  const whole = await file.bytes;
  const bytes = faults.has('files-cut') && number === 1 ? whole.subarray(0, whole.length / 2) : whole;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  log.documents.push({ at, kind: 'file', name, bytes: bytes.length, sha256, cardNumber: person.cardNumber });
  return { kind: 'file', bytes, mediaType, disposition };
}

/** 個人檔案夾: the list, and its files. */
export function fileRoutes(room: MyDataRoom): RoomRoutes {
  const { skin, view, entry } = room;
  const { paths, ...views } = skin.myData;
  return {
    [`GET ${paths.page('Files')}`]: async (visit) => {
      const listing = await listingOf(room, visit);
      const paragraphs = ['以下為服務機關人事單位為您存放之檔案，可下載後自行留存。'];
      const content = emptyOr(room, { paragraphs, listing }, '個人檔案夾內目前沒有檔案。');
      return page(views.page({ ...view(visit), page: entry('Files'), content }));
    },
    [`GET ${paths.personalFile}`]: (visit) => sendFile(room, visit),
  };
}
