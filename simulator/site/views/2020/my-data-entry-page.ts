import { html, type Html } from '../../http/html.ts';
import type { MyDataPageView } from '../../skins/my-data-views.ts';
import { pageContent } from '../page-content.ts';
import { myDataLayout } from './my-data-layout.ts';

/** A page that an entry of MyData's menu leads to. */
export function myDataEntryPage(view: MyDataPageView): Html {
  const { page, content } = view;
  return myDataLayout(
    view,
    page.title,
    html`<h2>${page.title}</h2>
      ${pageContent(content)}`,
  );
}
