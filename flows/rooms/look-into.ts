import { DocumentError } from '../../documents/index.ts';
import type { Found, Room } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';

/** Goes to a room. Throws `DocumentError` (`no-room`), `SiteError` or `SiteChangedError`. */
export async function enterRoom(flow: FlowContext, room: Room): Promise<void> {
  if (await room.open(flow.timeout)) return;
  throw new DocumentError('no-room', room.title);
}

/** What was found. Throws `DocumentError` (`none`) with the site's words when there is nothing. */
export function contentOf<Content>(found: Found<Content>): Content {
  if (found.kind === 'found') return found.content;
  throw new DocumentError('none', found.said);
}

/** Goes to a room and reads it, as one step. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export async function lookInto<Content>(
  flow: FlowContext,
  page: { readonly room: Room; read(timeout: number): Promise<Found<Content>> },
): Promise<Content> {
  return flow.step(`read ${page.room.title}`, async () => {
    await enterRoom(flow, page.room);
    return contentOf(await page.read(flow.timeout));
  });
}
