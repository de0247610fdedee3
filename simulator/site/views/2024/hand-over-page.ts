import { html, type Html } from '../../http/html.ts';
import type { HandOverView } from '../../skins/ecpa-views.ts';
import { wholePage } from '../document.ts';

/** The page in the new window that posts the ticket to MyData by itself. */
export function handOverPage({ target, ticket }: HandOverView): Html {
  return wholePage('2024', {
    title: '系統轉換中',
    body: html`<p class="wait">系統轉換中，請稍候…</p>
      <form id="apForm" method="post" action="${target}">
        <input type="hidden" name="loginType" value="1" /><input
          type="hidden"
          name="APReqEncodedData"
          value="${ticket}"
        />
      </form>
      <script>
        document.getElementById('apForm').submit();
      </script>`,
  });
}
