import { randomBytes } from 'node:crypto';
import { html, type Html } from '../http/html.ts';

/** The hidden fields that an ASP.NET form carries; here they mean nothing. */
export function viewState(): Html {
  const field = (name: string, bytes: number): Html =>
    html`<input type="hidden" name="${name}" value="${randomBytes(bytes).toString('base64')}" />`;
  return html`${field('__VIEWSTATE', 96)}${field('__EVENTVALIDATION', 48)}`;
}
