import { consentText } from '../content/my-data-texts.ts';
import { html, type Html } from '../http/html.ts';

/**
 * 線上檢視訊息: a modal window with nothing but 同意, which is posted to `action`. It opens while the page is
 * still being read, so that nothing else can be used before it, and Esc does not close it.
 */
export function consentDialog(action: string): Html {
  const { title, body, items } = consentText;
  return html`<dialog aria-labelledby="consentTitle" closedby="none">
      <h2 id="consentTitle">${title}</h2>
      <p>${body}</p>
      <ol>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ol>
      <form method="post" action="${action}"><button type="submit">同意</button></form>
    </dialog>
    <script>
      document.currentScript.previousElementSibling.showModal();
    </script>`;
}
