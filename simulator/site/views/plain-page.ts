import { html, type Html } from '../http/html.ts';

/** A page without the site's looks: a title and paragraphs, as a web server makes one. */
export function plainPage(title: string, ...paragraphs: readonly string[]): Html {
  return html`<!DOCTYPE html>
    <html lang="zh-Hant-TW">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <style>
          body {
            margin: 3em;
            font-family: 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif;
            color: #333;
          }
          h1 {
            font-size: 1.4em;
            border-bottom: 1px solid #999;
            padding-bottom: 0.4em;
          }
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${paragraphs.map((text) => html`<p>${text}</p> `)}
      </body>
    </html> `;
}
