import { type ListedOrder, MyDataPortal, OrdersPage } from '../../pages/index.ts';
import { LoginError } from '../errors.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { contentOf, enterRoom } from './look-into.ts';

/** A room of orders, opened, with what its list has. */
export interface OpenedOrders {
  readonly page: OrdersPage;
  readonly orders: readonly ListedOrder[];
}

/**
 * Goes to 獎勵令查詢 or 派免令查詢 and reads its list. Their first use may ask for 同意, a legal declaration of the person:
 * it is given only where that was asked for. Throws `LoginError` (`consent-needed`), `DocumentError`, `SiteError` or
 * `SiteChangedError`.
 */
export async function enterOrders(
  flow: FlowContext,
  session: MyDataSession,
  input: { readonly kind: ListedOrder['kind']; readonly acceptConsent: boolean },
): Promise<OpenedOrders> {
  const portal = new MyDataPortal(session.page, flow.watch);
  const page = new OrdersPage(portal, flow.watch, input.kind);
  return flow.step(`read ${page.room.title}`, async () => {
    await enterRoom(flow, page.room);
    const asked = await portal.askedConsent();
    if (asked !== undefined) {
      if (!input.acceptConsent) throw new LoginError('consent-needed', asked);
      await portal.giveConsent(flow.timeout);
      await enterRoom(flow, page.room);
    }
    return { page, orders: contentOf(await page.read(flow.timeout)) };
  });
}
