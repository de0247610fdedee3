import { createHash } from 'node:crypto';
import { orderPdf, proofPicture, rocDate, rocDateShort } from '../../paperwork.ts';
import { type Person, person as invent } from '../../people/index.ts';
import { type Order, type OrderKind, ordersOf } from '../content/orders.ts';
import type { PageListing } from '../content/my-data-page.ts';
import { html, type Html } from '../http/html.ts';
import { page, redirect, type Reply } from '../http/reply.ts';
import type { MemberVisit } from '../http/visit.ts';
import type { World } from '../world.ts';
import { missingPage } from '../views/missing-page.ts';
import { asksOrderConsent } from './consent.ts';
import { contentDisposition } from './content-disposition.ts';
import { emptyOr, type MyDataRoom, type RoomRoutes } from './my-data-room.ts';

/** The rooms of the orders: id of the page, and what its orders are called. */
const rooms = [
  { kind: 'award', id: 'Awards', title: '獎勵令', dated: '核定日期', numbered: '核定文號' },
  { kind: 'appointment', id: 'Appointments', title: '派免令', dated: '發布日期', numbered: '派令文號' },
] as const satisfies readonly { readonly kind: OrderKind; readonly [name: string]: string }[];

type OrderRoom = (typeof rooms)[number];

/** The address that the QR code of an order tells, as the faults of the moment want it. */
function proofOf({ faults }: World, { proof }: Order): string {
  return faults.has('order-qr-elsewhere') ? proof.replace('.org.tw/', '.org.tw.example.net/') : proof;
}

async function pictureOf(world: World, order: Order): Promise<Html | string> {
  if (world.faults.has('order-without-qr')) return '';
  const picture = (await proofPicture(proofOf(world, order))).toString('base64');
  return html`<img alt="驗證 QR Code" src="data:image/png;base64,${picture}" />`;
}

async function listingOf({ world, skin }: MyDataRoom, room: OrderRoom, person: Person): Promise<PageListing> {
  const orders = ordersOf(person, room.kind);
  const names = orders[0]?.facts.map(([name]) => name) ?? [];
  const rows = orders.map(async (order, place) => {
    const address = `${skin.myData.paths.order ?? ''}?kind=${room.id}&no=${place + 1}`;
    const values = order.facts.map(([, value]) => value);
    const picture = await pictureOf(world, order);
    return [rocDateShort(order.date), ...values, order.number, picture, html`<a href="${address}">下載</a>`];
  });
  return { head: [room.dated, ...names, room.numbered, '驗證', '下載'], rows: await Promise.all(rows) };
}

/** The order as a PDF, spoilt as the faults of the moment want it. */
function orderFile(world: World, room: OrderRoom, person: Person, order: Order): Promise<Uint8Array> {
  const { faults } = world;
  const holder = faults.has('order-other-person') ? invent(person.name === invent(0).name ? 1 : 0) : person;
  const drawn = faults.has('order-qr-lines') ? 'lines' : 'picture';
  return orderPdf({
    title: `${order.agency} ${room.title}`,
    holder: holder.name,
    paragraphs: [
      `發文日期：中華${rocDate(order.date)}`,
      `發文字號：${order.number}`,
      `受文者：${holder.name}`,
      ...order.facts.map(([name, value]) => `${name}：${value}`),
    ],
    proof: proofOf(world, order),
    code: faults.has('order-without-qr') ? 'none' : drawn,
    at: new Date(`${order.date}T00:00:00Z`),
  });
}

/** Sends the order whose number is in the query, and logs the bytes sent; nothing before 同意. */
async function sendOrder({ world, skin }: MyDataRoom, { person, query }: MemberVisit): Promise<Reply> {
  const { edition, log, at } = world;
  if (asksOrderConsent(world, person)) return redirect(skin.myData.paths.home);
  const room = rooms.find(({ id }) => id === query.get('kind'));
  const order = room && ordersOf(person, room.kind)[Number(query.get('no')) - 1];
  if (!order) return page(missingPage, 404);
  const bytes = await orderFile(world, room, person, order);
  const name = `${room.title}_${order.number}.pdf`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  log.documents.push({ at, kind: 'order', name, bytes: bytes.length, sha256, cardNumber: person.cardNumber });
  return { kind: 'file', bytes, mediaType: 'application/pdf', disposition: contentDisposition(edition, name) };
}

/** 獎勵令查詢 and 派免令查詢: the lists, and the electronic orders. */
export function orderRoutes(room: MyDataRoom): RoomRoutes {
  const { world, skin, view, entry } = room;
  const { paths, ...views } = skin.myData;
  const { order: file } = paths;
  if (file === undefined) return {};
  const lists = rooms.map((one): readonly [string, RoomRoutes[string]] => [
    `GET ${paths.page(one.id)}`,
    async (visit) => {
      const paragraphs = ['電子公文下載後，可掃描 QR Code 至驗證平台確認內容。'];
      const content = emptyOr(room, { paragraphs, listing: await listingOf(room, one, visit.person) });
      const asksConsent = asksOrderConsent(world, visit.person);
      return page(views.page({ ...view(visit), asksConsent, page: entry(one.id), content }));
    },
  ]);
  return { ...Object.fromEntries(lists), [`GET ${file}`]: (visit) => sendOrder(room, visit) };
}
