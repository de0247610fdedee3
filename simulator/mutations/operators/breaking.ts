import type { PlaceOperator } from './operator.ts';

const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The first tag of an element, with more in it. */
const withAttribute = (element: string, text: string): string => element.replace(/^<([a-z]+)/u, `<$1 ${text}`);

/** Ways in which a journey loses what it needs. */
export const breakingOperators: readonly PlaceOperator[] = [
  {
    name: 'rename',
    sorts: ['column', 'control', 'field', 'choice', 'text'],
    kinds: ['renamed', 'missing'],
    change: (element, { label, other }) => element.replace(label, other),
  },
  {
    name: 'translate',
    sorts: ['column', 'control', 'field', 'choice', 'text'],
    kinds: ['renamed', 'missing'],
    change: (element, { label, english }) => element.replace(label, english),
  },
  {
    name: 'remove',
    sorts: ['column', 'control', 'field', 'choice', 'text'],
    kinds: ['missing', 'renamed'],
    change: () => '',
  },
  {
    name: 'hide',
    sorts: ['column', 'control', 'field'],
    kinds: ['hidden', 'moved', 'missing'],
    change: (element) => `<div style="display:none">${element}</div>`,
  },
  {
    name: 'duplicate',
    sorts: ['column', 'control', 'field'],
    kinds: ['duplicated'],
    change: (element) => `${element}${element.replace(/\b(for|id|aria-labelledby)="(\w+)"/gu, '$1="$2Copy"')}`,
  },
  {
    name: 'put into a frame',
    sorts: ['column', 'control'],
    kinds: ['moved', 'missing'],
    change: (element) => `<iframe title="內容" width="400" height="300" srcdoc="${attribute(element)}"></iframe>`,
  },
  {
    name: 'take the role of',
    sorts: ['control'],
    kinds: ['retyped', 'missing'],
    change: (element) =>
      element.replace(/^<(a|button)\b[^>]*>/u, '<span class="button">').replace(/<\/(a|button)>$/u, '</span>'),
  },
  {
    name: 'lay something over',
    sorts: ['control'],
    kinds: ['hidden'],
    change: (element) =>
      `${element}<div style="position:fixed;inset:0;z-index:9999;background:rgb(255 255 255/.6)">系統訊息</div>`,
  },
  {
    name: 'give no label to',
    sorts: ['field'],
    kinds: ['renamed', 'missing'],
    change: (element, { label }) => element.replace(label, ''),
  },
  {
    name: 'make text of',
    sorts: ['column'],
    kinds: ['retyped', 'missing'],
    change: (element) =>
      element
        .replace(/^<(fieldset|section)[^>]*>/u, '<div>')
        .replace(/<\/(fieldset|section)>$/u, '</div>')
        .replace(/<(\/?)legend>/gu, '<$1b>'),
  },
  {
    name: 'grey out',
    sorts: ['control'],
    kinds: ['hidden', 'retyped'],
    change: (element) => withAttribute(element, 'aria-disabled="true"'),
  },
  {
    name: 'shift off the page',
    sorts: ['control'],
    kinds: ['hidden'],
    change: (element) => `<div style="position:absolute;left:-9999px">${element}</div>`,
  },
  {
    name: 'keep from readers',
    sorts: ['column', 'control'],
    kinds: ['missing', 'hidden', 'moved'],
    change: (element) => `<div aria-hidden="true">${element}</div>`,
  },
  {
    name: 'make inert',
    sorts: ['column', 'control'],
    kinds: ['missing', 'hidden', 'moved'],
    change: (element) => `<div inert>${element}</div>`,
  },
  {
    name: 'fold away',
    sorts: ['column', 'control'],
    kinds: ['missing', 'hidden', 'moved'],
    change: (element) => `<details><summary>其他</summary>${element}</details>`,
  },
];
