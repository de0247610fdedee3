/** What a page says, before anything is made of it. */
export interface RawAnswer {
  /** Headings and captions of its main part. */
  readonly titles: readonly string[];
  /** Its tables: rows of cells, a cell over several columns followed by empty ones. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Its words outside of forms and tables. */
  readonly words: string;
}

/** A request that a form of the page would send, were it filled in like this. */
export interface FormRequest {
  /** Fields that are to have these values; the others are as the page has them. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** How long the answer may take, in ms, and how large it may be, in characters. */
  readonly timeout: number;
  readonly largest: number;
}

/** What came of a form's request: an answer, or the reason why there is none. */
export type FormAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly answer: RawAnswer }
  | { readonly kind: 'too-late' | 'too-large' | 'failed' };

/**
 * Runs in the page: reads it, or (with a request) sends what its form would send, from within the page and its session,
 * and reads the answer without showing it. No named functions inside: what makes them from TypeScript may add calls of its own.
 */
export async function readOrRequest(list: HTMLElement | SVGElement, request: FormRequest | null): Promise<FormAnswer> {
  let shown = document;
  let status = 200;
  if (request) {
    const form = list.closest('form');
    if (!form) return { kind: 'failed' };
    const fields = new FormData(form);
    for (const [name, value] of request.fields) fields.set(name, value);
    const body = new URLSearchParams();
    for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value);
    const target = new URL(form.action);
    const isPost = form.method === 'post';
    if (!isPost) target.search = body.toString();
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, request.timeout);
    try {
      const response = await fetch(target, {
        method: form.method,
        headers: { Accept: 'text/html' },
        signal: stop.signal,
        ...(isPost ? { body } : {}),
      });
      status = response.status;
      const decoder = new TextDecoder(document.characterSet);
      const reader = response.body?.getReader();
      let html = '';
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
        html += decoder.decode(piece.value, { stream: true });
        if (html.length <= request.largest) continue;
        stop.abort();
        return { kind: 'too-large' };
      }
      shown = new DOMParser().parseFromString(html, 'text/html');
    } catch {
      return { kind: stop.signal.aborted ? 'too-late' : 'failed' };
    } finally {
      clearTimeout(timer);
    }
  }
  const main = shown.querySelector('main, [role=main]') ?? shown.body;
  const titles = Array.from(main.querySelectorAll('h1, h2, h3, h4, h5, h6, caption, legend'), ({ textContent }) =>
    textContent.replace(/\s+/gu, ' ').trim(),
  );
  const tables = Array.from(main.querySelectorAll('table'), (table) =>
    Array.from(table.rows, (row) =>
      Array.from(row.cells).flatMap((cell) => [
        cell.textContent.replace(/\s+/gu, ' ').trim(),
        ...Array.from({ length: cell.colSpan - 1 }, () => ''),
      ]),
    ),
  );
  const words = Array.from(main.querySelectorAll('p, div, span, li, td'), (place) =>
    place.closest('form') || place.children.length > 0 ? '' : place.textContent.trim(),
  );
  return { kind: 'answer', status, answer: { titles, tables, words: words.filter((text) => text !== '').join(' ') } };
}
