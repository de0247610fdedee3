import { html, type Html, type HtmlPart } from '../../http/html.ts';

/** What every page of 2020 is made of. */
export interface Document {
  readonly title: string;
  readonly body: HtmlPart;
  /** Names of scripts below `/assets/` that run before there is anything to click. */
  readonly headScripts?: readonly string[];
  /** Names of scripts that run once the page is there. */
  readonly modules?: readonly string[];
}

/** A whole page in the looks of 2020: one column of fixed width. */
export function document2020({ title, body, headScripts = [], modules = [] }: Document): Html {
  return html`<!DOCTYPE html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="X-UA-Compatible" content="IE=edge" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/2020.css" />
        ${headScripts.map((name) => html`<script src="/assets/${name}"></script> `)}
        ${modules.map((name) => html`<script type="module" src="/assets/${name}"></script> `)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
