import { html, type Html, scriptValue } from '../../http/html.ts';
import type { HandOverView } from '../../skins/ecpa-views.ts';
import { wholePage } from '../document.ts';

/** The page in the new window that leads to MyData with a ticket in the address. */
export function handOverPage({ target, ticket }: HandOverView): Html {
  return wholePage('2020', {
    title: '系統轉換中',
    body: html`<p class="wait">系統轉換中，請稍候…</p>
      <script>
        window.location.replace(${scriptValue(`${target}?ticket=${ticket}`)});
      </script>`,
  });
}
