import type { IncomingMessage } from 'node:http';

/** More than a page has before its title. */
const longest = 65_536;

/** The title of a page that is coming; no more of it is read. */
export async function titleOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const piece of response) {
    text += String(piece);
    const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1];
    if (title !== undefined) return title.trim();
    if (text.length > longest) break;
  }
  return '';
}
