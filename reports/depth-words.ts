import type { Language } from './messages/wording.ts';

/** The way from the site to a document, in the order in which it is gone. */
export const depthOrder = ['site', 'page', 'component', 'card', 'login', 'menu', 'download'] as const;

/** How far down the way a check goes: each depth includes those before it. */
export type Depth = (typeof depthOrder)[number];

/** How deep a check goes, as people say it. */
export const depthWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-TW': {
    site: '網站',
    page: '登入頁',
    component: '元件',
    card: '卡片',
    login: '登入',
    menu: '應用系統',
    download: '下載',
  },
  en: {
    site: 'Site',
    page: 'Login page',
    component: 'Component',
    card: 'Card',
    login: 'Login',
    menu: 'Menu',
    download: 'Download',
  },
};
