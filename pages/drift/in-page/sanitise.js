/* global document, location, NodeFilter, CSSStyleSheet */
import { oneLine } from './element-facts.js';

/** Elements in which the site's own words stand; what a person has written stands elsewhere. */
const ownWords = 'nav, a, button, summary, legend, label, option, h1, h2, h3, h4, h5, h6, caption, th, title';

/** What may be somebody's: an ID, a long number, a mail address. */
const personal = /[A-Z][A-D1-9]\d{8}|\d{5,}|\d{2,4}-\d{5,8}|[\w.+-]+@[\w-]+\.[\w.-]+/gu;

/** Attributes that hold addresses, and those that hold words. */
const [addresses, words] = [
  ['href', 'src', 'action', 'formaction', 'data', 'poster', 'content', 'xlink:href'],
  ['title', 'alt', 'aria-label', 'aria-description', 'placeholder', 'value', 'summary', 'label'],
];

/**
 * An invented text of the same shape.
 * @param {string} text
 */
export const invent = (text) =>
  text
    .replace(/\p{Script=Han}/gu, '某')
    .replace(/\d/gu, '0')
    .replace(/[A-Z]/gu, 'X')
    .replace(/[a-z]/gu, 'x');

/**
 * An address without what may be of a session or a person: values of its query, and long words in its path.
 * @param {string} address
 */
function plainAddress(address) {
  if (/^(javascript|data|blob):/i.test(address)) return `${address.split(':')[0]}:`;
  const [whole = '', query] = address.split('#')[0]?.split('?') ?? [];
  const [origin = ''] = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/iu.exec(whole) ?? [];
  const path = whole.slice(origin.length).replace(/[^/]*(?:\d{5,}|[\w-]{32,})[^/]*/gu, invent);
  const plain = `${origin.replace(/\/\/[^@]*@/u, '//')}${path}`;
  if (query === undefined) return plain;
  return `${plain}?${query.replace(/=[^&]*/gu, (value) => invent(value))}`;
}

/** The rules of all style sheets that may be read, without addresses. */
function styles() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...(sheet instanceof CSSStyleSheet ? sheet.cssRules : [])].map(({ cssText }) => cssText);
    } catch {
      return [];
    }
  });
  return rules.join('\n').replace(/url\([^)]*\)/giu, 'none');
}

/**
 * A copy of the page with everything replaced that is not the site's own: what a person has written, hidden fields, tokens,
 * scripts in the page, pictures, comments. `known`: words of the site; `persons`: what must not stand anywhere.
 * @param {readonly string[]} known
 * @param {readonly string[]} persons
 */
export function sanitise(known, persons) {
  /** @type {Map<string, number>} */
  const replaced = new Map();
  /** @type {{ kind: 'ID' | 'name' | 'ticket', text: string }[]} */
  const values = [];
  const names = [...persons];
  for (const [, name = ''] of document.body.innerText.matchAll(/([^\s，,：:]{2,})\s*您好/gu)) names.push(name);
  values.push(...names.map((text) => ({ kind: /** @type {const} */ ('name'), text })));
  for (const [text] of document.documentElement.outerHTML.matchAll(/\b[A-Z][12A-D89]\d{8}\b/gu))
    values.push({ kind: 'ID', text });
  /** @param {string} what @param {string} is @param {string} was */
  const instead = (what, is, was) => {
    if (is !== was) replaced.set(what, (replaced.get(what) ?? 0) + 1);
    return is;
  };
  /** @param {string} text */
  const withoutPersons = (text) =>
    names.reduce((told, name) => told.replaceAll(name, invent(name)), text.replace(personal, invent));
  /** @param {string} text */
  const isKnown = (text) => {
    const line = oneLine(text);
    return known.some((one) => one === line || (line.length > 3 && one.includes(line)));
  };
  const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));

  for (const one of root.querySelectorAll('script:not([src]), style, link[rel=stylesheet], link[rel=icon], noscript')) {
    if (one.tagName === 'SCRIPT') instead('script in the page', '', one.textContent || '-');
    one.remove();
  }
  const sheet = document.createElement('style');
  sheet.textContent = styles();
  root.querySelector('head')?.append(sheet);

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  /** @type {CharacterData[]} */
  const found = [];
  while (texts.nextNode()) found.push(/** @type {CharacterData} */ (texts.currentNode));
  for (const text of found) {
    const { parentElement: parent, data } = text;
    if (text.nodeType === 8) text.data = instead('comment', '', data);
    else if (parent?.tagName === 'STYLE' || data.trim() === '') continue;
    else if (parent?.tagName === 'TEXTAREA') text.data = instead('text of a field', '', data);
    else {
      // The entry of a list that a landmark stands in tells it from the others.
      const entry = parent?.closest('li, [data-ecpa-landmark]');
      const isOfLandmark = entry?.matches('[data-ecpa-landmark], :has(> [data-ecpa-landmark])') === true;
      const isOwn = parent?.closest(ownWords) !== null || isOfLandmark || isKnown(data);
      text.data = instead('text', isOwn ? withoutPersons(data) : invent(data), data);
    }
  }

  for (const one of root.querySelectorAll('*')) {
    for (const { name, value } of [...one.attributes]) {
      const isHidden = name === 'value' && one.getAttribute('type') === 'hidden';
      const isTyped =
        name === 'value' &&
        one.matches(
          'input:not([type=submit], [type=button], [type=reset], [type=radio], [type=checkbox], [type=hidden])',
        );
      if (isHidden) {
        if (value.length > 5) values.push({ kind: 'ticket', text: value });
        one.setAttribute(name, instead(`hidden field ${one.getAttribute('name') ?? ''}`, invent(value), value));
      } else if (isTyped) one.setAttribute(name, instead('text of a field', '', value));
      else if (/^on/iu.test(name)) one.setAttribute(name, instead('script in the page', '', value));
      else if (/^(srcset|srcdoc|nonce|integrity)$/iu.test(name)) {
        instead(name, '', value);
        one.removeAttribute(name);
      } else if (name === 'src' && /^(IMG|VIDEO|AUDIO|SOURCE|INPUT)$/.test(one.tagName)) {
        instead('picture', '', value);
        one.removeAttribute(name);
      } else if (addresses.includes(name) && one.tagName !== 'META') {
        one.setAttribute(name, instead('address', plainAddress(value), value));
      } else if (words.includes(name)) {
        const isOwn =
          one.matches(ownWords) || one.matches('input, select, textarea, nav, section, [role]') || isKnown(value);
        one.setAttribute(name, instead('words', isOwn ? withoutPersons(value) : invent(value), value));
      } else if (one.tagName === 'META' && name === 'content' && !one.hasAttribute('http-equiv')) {
        one.setAttribute(
          name,
          instead('token', value.length > 60 || /\d{5,}/u.test(value) ? invent(value) : value, value),
        );
      } else if (name.startsWith('data-') && name !== 'data-ecpa-landmark' && !/^[\w./-]{0,24}$/u.test(value)) {
        one.setAttribute(name, instead('data', plainAddress(withoutPersons(value)), value));
      } else if (name === 'style') one.setAttribute(name, value.replace(/url\([^)]*\)/giu, 'none'));
    }
  }
  return {
    html: `<!DOCTYPE html>\n${root.outerHTML}\n`,
    path: plainAddress(location.pathname),
    replaced: Object.fromEntries(replaced),
    values,
  };
}
