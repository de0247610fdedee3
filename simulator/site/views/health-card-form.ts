import { html, type Html } from '../http/html.ts';

/** The form that a page's script posts after the 健保卡 component has answered; there is nothing in it to see. */
export function healthCardForm(action: string, component: string): Html {
  const fields = ['basic', 'random', 'signature', 'password'];
  return html`<form id="healthCardForm" method="post" action="${action}" data-component="${component}">
    ${fields.map((name) => html`<input type="hidden" name="${name}" />`)}
  </form>`;
}
