import {
  DocumentError,
  type DownloadedDocument,
  type Holder,
  loadPdfReader,
  proveOrder,
  storeDocument,
} from '../../documents/index.ts';
import { type ListedOrder, startDownload } from '../../pages/index.ts';
import { downloadedBytes, downloadedFile } from '../downloaded-bytes.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import type { OpenedOrders } from './enter-orders.ts';
import { type AbsentOrders, type OrdersWish, visitOrders, type WantedOrder } from './visit-orders.ts';

/** What became of an order that was wanted. */
export type OrderOutcome = { readonly order: ListedOrder } & (
  | {
      readonly document: DownloadedDocument;
      /** Address at which anybody can have the order confirmed. */
      readonly proof: string;
    }
  | { readonly fault: DocumentError }
);

/** Which orders are wanted, whose they have to be, and where they go. */
export interface DownloadOrdersInput extends OrdersWish {
  readonly holder: Holder;
  readonly out: string;
  /** Is told of each order at once, so that nothing is lost when the run breaks off. */
  readonly tell: (outcome: OrderOutcome) => void;
}

const titles = { award: '獎勵令', appointment: '派免令' } as const;

async function fetchOrder(
  flow: FlowContext,
  { page }: OpenedOrders,
  wanted: WantedOrder,
  { holder, out, source }: Pick<DownloadOrdersInput, 'holder' | 'out'> & { readonly source: string },
): Promise<OrderOutcome> {
  const { order, place } = wanted;
  const pagePicture = await page.picture(place);
  const link = await (await page.list.download(place)).seen();
  const bytes = await downloadedBytes(flow, downloadedFile(await startDownload(link, flow.watch, flow.timeout)));
  const { proofAddress, ...proof } = await proveOrder(bytes, { kind: order.kind, holder, pagePicture });
  const document = {
    kind: order.kind,
    title: `${titles[order.kind]} ${order.number}`,
    ...(order.date === undefined ? {} : { period: order.date }),
    extension: 'pdf',
    source,
  };
  const stored = await storeDocument({ ...document, ...proof, bytes, at: new Date() }, out);
  return { order, document: stored, proof: proofAddress };
}

/**
 * Downloads electronic orders one after the other in one session, and proves each; one that is no good does not keep the others
 * from coming, and is told. Gives the rooms that had nothing. Throws `StorageError`, and as `visitOrders`.
 */
export function downloadOrders(
  flow: FlowContext,
  session: MyDataSession,
  input: DownloadOrdersInput,
): Promise<readonly AbsentOrders[]> {
  void loadPdfReader();
  const where = { holder: input.holder, out: input.out, source: session.origin };
  return visitOrders(flow, session, {
    wish: input,
    inside: async (room, wanted) => {
      for (const one of wanted) {
        const outcome = await flow.step(`download an order of ${room.page.room.title}`, () =>
          fetchOrder(flow, room, one, where).catch((error: unknown): OrderOutcome => {
            if (!(error instanceof DocumentError)) throw error;
            const message = `${one.order.number}: ${error.message}`;
            return { order: one.order, fault: new DocumentError(error.reason, message, { cause: error }) };
          }),
        );
        input.tell(outcome);
        if ('fault' in outcome) await room.page.list.comeBack(flow.timeout);
      }
    },
  });
}
