import type { PageContent, PageListing, PageTable } from '../content/my-data-page.ts';
import { html, type Html, type HtmlPart } from '../http/html.ts';

const rowOf = (cells: readonly HtmlPart[]): Html =>
  html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

const tableOf = ({ head, rows, foot }: PageTable | (PageListing & { readonly foot?: never })): Html =>
  html`<table class="data">
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(rowOf)}
    </tbody>
    ${
      foot &&
      html`<tfoot>
        ${rowOf(foot)}
      </tfoot>`
    }
  </table>`;

/** What a page of MyData says, as HTML: paragraphs, names with values, a table. */
export function pageContent({ facts = [], table, listing, paragraphs = [] }: PageContent): HtmlPart {
  const factRows = facts.map(
    ([name, value]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`,
  );
  return [
    paragraphs.map((text) => html`<p>${text}</p>`),
    factRows.length > 0 &&
      html`<table class="data facts">
        <tbody>
          ${factRows}
        </tbody>
      </table>`,
    table && tableOf(table),
    listing && tableOf(listing),
  ];
}
