import { html, type Html, scriptValue } from '../../http/html.ts';
import type { Notice } from '../../skins/my-data-views.ts';

/** Says it in a window of the browser, as the site did in 2020. */
export function noticeWindow(notice: Notice | undefined): Html | undefined {
  return (
    notice &&
    html`<script>
      alert(${scriptValue(notice.text)});
    </script>`
  );
}
