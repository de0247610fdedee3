/* global window, Element, HTMLInputElement, HTMLFieldSetElement, HTMLTableElement */

/** How long a name may be, in characters. */
const longest = 60;

/**
 * Roles that elements have without an attribute.
 * @type {Readonly<Record<string, string>>}
 */
const roleOfTag = {
  ARTICLE: 'article',
  ASIDE: 'complementary',
  BUTTON: 'button',
  DIALOG: 'dialog',
  FIELDSET: 'group',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  IFRAME: 'iframe',
  FRAME: 'iframe',
  LEGEND: 'legend',
  LI: 'listitem',
  MAIN: 'main',
  NAV: 'navigation',
  OPTION: 'option',
  SUMMARY: 'button',
  TABLE: 'table',
  TEXTAREA: 'textbox',
};

/** @type {Readonly<Record<string, string>>} */
const roleOfInput = {
  button: 'button',
  checkbox: 'checkbox',
  hidden: '',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

/**
 * A text on one line, its numbers cut out: months, counts, codes, and whatever number may be a person's.
 * @param {string | null | undefined} text
 */
export const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').replace(/\d+/g, '#').trim().slice(0, longest);

/**
 * The words in an element, without those of controls in it and of what is hidden from readers.
 * @param {Element} element
 * @returns {string}
 */
function wordsOf(element) {
  if (element.childElementCount === 0) return oneLine(element.textContent);
  let words = '';
  for (const child of element.childNodes) {
    if (words.length > longest * 2) break;
    if (!(child instanceof Element)) words += child.textContent ?? '';
    else if (child.tagName === 'IMG') words += child.getAttribute('alt') ?? '';
    else if (!/^(SELECT|TEXTAREA|INPUT|SCRIPT|STYLE|TEMPLATE)$/.test(child.tagName)) {
      if (child.getAttribute('aria-hidden') !== 'true') words += wordsOf(child);
    }
  }
  return oneLine(words);
}

/**
 * The role of an element, as the accessibility tree has it; empty where it has none that matters here.
 * @param {Element} element
 * @returns {string}
 */
export function roleOf(element) {
  const told = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (told) return told === 'presentation' || told === 'none' ? '' : told;
  const { tagName } = element;
  if (tagName === 'A' || tagName === 'AREA') return element.hasAttribute('href') ? 'link' : '';
  if (tagName === 'INPUT') return roleOfInput[/** @type {HTMLInputElement} */ (element).type] ?? 'textbox';
  if (tagName === 'SELECT') {
    const list = /** @type {HTMLSelectElement} */ (element);
    return list.multiple || list.size > 1 ? 'listbox' : 'combobox';
  }
  if (tagName === 'SECTION' || tagName === 'FORM') {
    const isNamed = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
    return isNamed ? (tagName === 'FORM' ? 'form' : 'region') : '';
  }
  if (tagName === 'HEADER' || tagName === 'FOOTER') {
    if (element.closest('main, section, article, aside, nav')) return '';
    return tagName === 'HEADER' ? 'banner' : 'contentinfo';
  }
  return roleOfTag[tagName] ?? '';
}

/**
 * The accessible name of an element, near enough to compare by.
 * @param {Element} element
 * @param {string} role
 * @returns {string}
 */
export function nameOf(element, role) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const labelled = ids.map((id) => root.getElementById?.(id)).filter((one) => one !== null && one !== undefined);
  if (labelled.length > 0) return oneLine(labelled.map((one) => wordsOf(/** @type {Element} */ (one))).join(' '));
  const label = oneLine(element.getAttribute('aria-label'));
  if (label !== '') return label;
  if (element instanceof HTMLFieldSetElement) {
    const legend = [...element.children].find(({ tagName }) => tagName === 'LEGEND');
    return legend ? wordsOf(legend) : '';
  }
  if (element instanceof HTMLTableElement) return element.caption ? wordsOf(element.caption) : '';
  const title = element.getAttribute('title') ?? '';
  if (element instanceof HTMLInputElement && /^(submit|button|reset|image)$/.test(element.type)) {
    return oneLine(element.value || element.getAttribute('alt') || title);
  }
  const labels = 'labels' in element ? /** @type {NodeListOf<Element> | null} */ (element.labels) : null;
  if (labels && labels.length > 0) return oneLine([...labels].map(wordsOf).join(' '));
  if (/^(textbox|searchbox|spinbutton|combobox|listbox|slider)$/.test(role)) {
    return oneLine(element.getAttribute('placeholder') ?? title);
  }
  if (/^(link|button|generic|heading|option|tab|menuitem|legend|checkbox|radio|switch|treeitem)$/.test(role)) {
    return wordsOf(element) || oneLine(title);
  }
  return oneLine(title);
}

/**
 * Whether it is shown, as far as size and style tell.
 * @param {Element} element
 */
export function isVisible(element) {
  if (element.tagName === 'OPTION') return element.parentElement?.checkVisibility() ?? false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** Below this, what is drawn can hardly be seen. */
const faintest = 0.1;

/**
 * Whether it is shown and yet nobody can see it: transparent, off the page, or as small as a dot.
 * @param {Element} element
 */
export function isUnseen(element) {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isOff = right + window.scrollX <= 0 || bottom + window.scrollY <= 0;
  let opacity = 1;
  for (let part = /** @type {Element | null} */ (element); part; part = part.parentElement) {
    opacity *= Number(window.getComputedStyle(part).opacity);
  }
  return isOff || width < 4 || height < 4 || opacity < faintest;
}

/**
 * The words of the entry of a list, or of the row, that an element stands in.
 * @param {Element} element
 */
export function contextOf(element) {
  const entry = element.parentElement?.closest('li, tr, [role=listitem], [role=row]');
  return entry ? wordsOf(entry) : '';
}

/**
 * Whether something else lies over it or it is out of reach, so that a click would not come through. Scrolls it into view.
 * @param {Element} element
 */
export function isCovered(element) {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box) return false;
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const hit = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (hit === null) return true;
  return !element.contains(hit) && hit.closest('label')?.control !== element;
}

/**
 * Whether it takes no input.
 * @param {Element} element
 */
export function isDisabled(element) {
  const isKept = element.matches('input:read-only:not([type=radio], [type=checkbox]), textarea:read-only');
  const takesClicks = /^(button|submit|image|reset|hidden)$/.test(element.getAttribute('type') ?? '');
  if (element.matches(':disabled') || element.closest('[inert]') || (isKept && !takesClicks)) return true;
  return ['aria-disabled', 'aria-readonly'].some((name) => element.getAttribute(name) === 'true');
}
