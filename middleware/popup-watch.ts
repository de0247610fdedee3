import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { componentOrigin } from './hipki/component.ts';
import { siteOrigin } from './site-origin.ts';

/** Whether the page's pop-up to the component came or was blocked. */
export type PopupFate = 'opened' | 'blocked';

/** Tells whether the page's pop-ups to the component come. */
export interface PopupWatch {
  /** Settles at the next `window.open` towards the component; ask before the click. */
  readonly next: () => Promise<PopupFate>;
}

/** Runs in the page: puts a proxy before `window.open` that tells `binding` what came of it and is told apart by nothing else. */
const script = (site: string, binding: string): string => `(() => {
  if (location.origin !== ${JSON.stringify(site)}) return;
  const tell = globalThis[${JSON.stringify(binding)}];
  const native = window.open;
  const text = new Proxy(native.toString, { apply: (target, self, args) => Reflect.apply(target, self === wrapped ? native : self, args) });
  const isComponent = (url) => URL.canParse(url, document.baseURI) && new URL(url, document.baseURI).origin === ${JSON.stringify(componentOrigin)};
  const wrapped = new Proxy(native, {
    apply(target, self, args) {
      const opened = Reflect.apply(target, self, args);
      const [url] = args;
      if ((typeof url === 'string' || url instanceof URL) && isComponent(url)) tell(opened ? 'opened' : 'blocked').catch(() => undefined);
      return opened;
    },
    get: (target, key, self) => (key === 'toString' ? text : Reflect.get(target, key, self)),
  });
  window.open = wrapped;
})()`;

/** Watches `window.open` towards HiPKI (`http://localhost:61161`) in pages of `site` that load from now on; the pages go on as before. */
export async function watchPopups(context: BrowserContext, site: string): Promise<PopupWatch> {
  const origin = siteOrigin(site);
  const binding = `popup${randomBytes(8).toString('hex')}`;
  const waiting = new Set<(fate: PopupFate) => void>();
  await context.exposeBinding(binding, ({ frame }, told: unknown) => {
    // The page sees the binding too; a frame of another site must not speak for this one.
    if (!URL.canParse(frame.url()) || new URL(frame.url()).origin !== origin) return;
    for (const settle of waiting) settle(told === 'opened' ? 'opened' : 'blocked');
    waiting.clear();
  });
  await context.addInitScript({ content: script(origin, binding) });
  return { next: () => new Promise((settle) => waiting.add(settle)) };
}
