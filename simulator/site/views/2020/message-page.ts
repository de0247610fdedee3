import { html, type Html } from '../../http/html.ts';
import { wholePage } from '../document.ts';
import { ecpaLayout } from './ecpa-layout.ts';

/** A page of eCPA that says one thing. */
export function ecpaMessagePage(title: string, text: string): Html {
  return ecpaLayout({
    title,
    body: html`<section class="notice">
      <h2>${title}</h2>
      <p role="alert">${text}</p>
    </section>`,
  });
}

/** A page of MyData that says one thing to somebody who is not signed in. */
export function myDataMessagePage(title: string, text: string): Html {
  return wholePage('2020', {
    title: `${title} - 公務人員個人資料服務網`,
    body: html`<div id="page">
      <header class="mydata">
        <p class="site">公務人員個人資料服務網 <span>MyData</span></p>
      </header>
      <main>
        <section class="notice">
          <h2>${title}</h2>
          <p role="alert">${text}</p>
        </section>
      </main>
    </div>`,
  });
}
