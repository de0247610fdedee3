import { html, type Html } from '../../http/html.ts';
import { wholePage } from '../document.ts';
import { ecpaLayout } from './ecpa-layout.ts';

/** A page of eCPA that says one thing. */
export function ecpaMessagePage(title: string, text: string): Html {
  return ecpaLayout({
    title,
    body: html`<h1>${title}</h1>
      <section class="card"><p role="alert">${text}</p></section>`,
  });
}

/** A page of MyData that says one thing to somebody who is not signed in. */
export function myDataMessagePage(title: string, text: string): Html {
  return wholePage('2024', {
    title: `${title} | 公務人員個人資料服務網`,
    body: html`<header class="top mydata">
        <div class="inner">
          <span class="brand"><strong>公務人員個人資料服務網</strong> <em>MyData</em></span>
        </div>
      </header>
      <main class="inner">
        <h1>${title}</h1>
        <p class="alert" role="alert">${text}</p>
      </main>`,
  });
}
