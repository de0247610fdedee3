import { html, type Html } from '../../http/html.ts';

/** What every page of 2020 is made of. */
export interface Document {
  readonly title: string;
  readonly body: Html;
  /** Names of scripts below `/assets/`, loaded at the end of the page. */
  readonly scripts?: readonly string[];
}

/** A whole page in the looks of 2020: no doctype of HTML5 tricks, one column of fixed width. */
export function document2020({ title, body, scripts = [] }: Document): Html {
  return html`<!DOCTYPE html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="X-UA-Compatible" content="IE=edge" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/2020.css" />
      </head>
      <body>
        ${body} ${scripts.map((name) => html`<script src="/assets/${name}"></script> `)}
      </body>
    </html> `;
}
