import type { Edition } from '../edition.ts';
import { html, type Html, type HtmlPart } from '../http/html.ts';

/** What every page of both sites is made of. */
export interface Document {
  readonly title: string;
  readonly body: HtmlPart;
  /** Names of scripts below `/assets/` that run before there is anything to click. */
  readonly headScripts?: readonly string[];
  /** Names of scripts that run once the page is there. */
  readonly modules?: readonly string[];
}

/** 2020 is one column of fixed width; 2024 fits screens of any width. */
const viewports: Readonly<Record<Edition, Html>> = {
  '2020': html`<meta http-equiv="X-UA-Compatible" content="IE=edge" />`,
  '2024': html`<meta name="viewport" content="width=device-width, initial-scale=1" />`,
};

/** A whole page in the looks of an edition. */
export function wholePage(edition: Edition, { title, body, headScripts = [], modules = [] }: Document): Html {
  return html`<!DOCTYPE html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        ${viewports[edition]}
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/${edition}.css" />
        ${headScripts.map((name) => html`<script src="/assets/${name}"></script> `)}
        ${modules.map((name) => html`<script type="module" src="/assets/${name}"></script> `)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
