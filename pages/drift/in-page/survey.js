/* global document, window, performance, HTMLFormElement, HTMLIFrameElement */
import { contextOf, isCovered, isDisabled, isUnseen, isVisible, nameOf, oneLine, roleOf } from './element-facts.js';

/** @typedef {import('../page-survey.ts').PageSurvey} PageSurvey */
/** @typedef {import('../page-survey.ts').SurveyField} SurveyField */
/** @typedef {import('../page-survey.ts').SurveyForm} SurveyForm */
/** @typedef {import('../page-survey.ts').SurveyNode} SurveyNode */

/** How many parts are told; a page has hundreds. Links are the ones that there may be thousands of. */
const [mostNodes, mostLinks, mostElements] = [1500, 600, 50_000];

/** Parts that others stand in. */
const regions =
  /^(banner|navigation|main|complementary|contentinfo|region|group|form|dialog|alertdialog|iframe|table)$/;

/** Elements in the order of the page, with the parts that they stand in; into open shadow roots too. */
const indexes = /** @type {Map<Element, number>} */ (new Map());

/** @param {string} address */
function absolute(address) {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return `invalid:${address}`;
  }
}

/**
 * Type of an input, which no role tells (`password`).
 * @param {Element} element
 */
const typeOf = (element) => (element.tagName === 'INPUT' ? /** @type {HTMLInputElement} */ (element).type : '');

/**
 * The role, also of what looks like a control and has none: it answers to clicks, or says just what a landmark said.
 * @param {Element} element
 * @param {ReadonlySet<string>} wanted
 */
function roleHere(element, wanted) {
  const role = roleOf(element);
  if (role !== '' || /^(LABEL|HTML|BODY|P|TD|TH|CAPTION)$/.test(element.tagName)) return role;
  const answers = element.hasAttribute('onclick') || element.hasAttribute('tabindex') || element.tagName === 'A';
  if (answers) return 'generic';
  const isLeaf = element.childElementCount === 0 && wanted.size > 0;
  return isLeaf && wanted.has(oneLine(element.textContent)) ? 'generic' : '';
}

/**
 * The window in which a link or a form's answer opens; empty: where it stands itself.
 * @param {Element} element
 */
function windowOf(element) {
  const told = element.getAttribute('target') ?? document.querySelector('base[target]')?.getAttribute('target') ?? '';
  return /^_(self|top|parent)$/i.test(told) ? '' : told;
}

/**
 * All parts of the page that have a role.
 * @param {ReadonlySet<string>} wanted
 */
function listNodes(wanted) {
  /** @type {SurveyNode[]} */
  const nodes = [];
  indexes.clear();
  let seen = 0;
  let links = 0;
  /** @type {{ readonly element: Element, readonly place: readonly string[] }[]} */
  const waiting = [{ element: document.documentElement, place: [] }];
  for (let next = waiting.pop(); next && seen < mostElements && nodes.length < mostNodes; next = waiting.pop()) {
    const { element, place } = next;
    seen += 1;
    if (/^(SCRIPT|STYLE|TEMPLATE|HEAD|NOSCRIPT)$/.test(element.tagName)) continue;
    const role = roleHere(element, wanted);
    let inner = place;
    if (role !== '' && !(role === 'link' && (links += 1) > mostLinks)) {
      const name = role === 'listitem' ? '' : nameOf(element, role);
      if (role !== 'listitem') {
        indexes.set(element, nodes.length);
        const href = role === 'link' ? element.getAttribute('href') : null;
        const opens = role === 'link' ? windowOf(element) : '';
        nodes.push({
          role,
          name,
          type: typeOf(element),
          context: role === 'link' || role === 'button' ? contextOf(element) : '',
          place,
          visible: isVisible(element) && element.closest('[aria-hidden=true]') === null,
          ...(href === null ? {} : { href: absolute(href) }),
          ...(opens === '' ? {} : { window: opens }),
        });
      }
      if (regions.test(role)) inner = [...place, name === '' ? role : `${role} "${name}"`];
    }
    const parts = element.shadowRoot ? [...element.children, ...element.shadowRoot.children] : [...element.children];
    for (const child of parts.reverse()) waiting.push({ element: child, place: inner });
  }
  return { nodes, elements: document.getElementsByTagName('*').length };
}

/**
 * A form's field. `label`: what a person reads at it.
 * @param {Element} field
 * @returns {SurveyField}
 */
function fieldOf(field) {
  const input = /** @type {HTMLInputElement} */ (field);
  const role = roleOf(field);
  const hidden = input.type === 'hidden' || !isVisible(field);
  const required = input.required || field.getAttribute('aria-required') === 'true';
  const unset = field.tagName === 'SELECT' && input.value === '';
  const name = field.getAttribute('name') ?? '';
  return { kind: typeOf(field) || role, name, label: nameOf(field, role), hidden, required, unset };
}

/** What a person fills in. */
const fillable =
  'input, select, textarea, [role=textbox], [role=slider], [role=combobox], [contenteditable=""], [contenteditable=true]';

/** A test whether somebody is a person, as services for it mark theirs. */
const personTest =
  ':is(iframe, div, span, section):is([src*=captcha i], [title*=captcha i], [class*=captcha i], [id*=captcha i], [src*=turnstile i], [class*=turnstile i], [data-sitekey])';

/**
 * The fields of a form, also those that stand elsewhere and belong to it, or of a part of the page.
 * @param {Element} form
 * @returns {readonly SurveyField[]}
 */
function fieldsOf(form) {
  const attached = form instanceof HTMLFormElement ? [...form.elements].filter((one) => one.matches(fillable)) : [];
  const fields = [...new Set([...form.querySelectorAll(fillable), ...attached])].slice(0, 100).map(fieldOf);
  const shown = fields.filter(({ kind }) => !/^(submit|button|image|reset)$/.test(kind));
  const test = [...form.querySelectorAll(personTest)].find((one) => one.checkVisibility());
  if (!test) return shown;
  const label = nameOf(test, roleOf(test)) || 'CAPTCHA';
  return [...shown, { kind: 'captcha', name: '', label, hidden: false, required: true, unset: true }];
}

/**
 * A form, or the fields of a part of the page.
 * @param {Element} form
 * @returns {SurveyForm}
 */
function formOf(form) {
  const senders = [...form.querySelectorAll('[formaction]')].map((one) =>
    absolute(one.getAttribute('formaction') ?? ''),
  );
  const isForm = form instanceof HTMLFormElement;
  return {
    index: isForm ? [...document.forms].indexOf(form) : -1,
    method: isForm ? (form.getAttribute('method') ?? 'get').toLowerCase() : '',
    // Not `form.action`: a field of that name would answer in its place.
    targets: isForm ? [absolute(form.getAttribute('action') ?? ''), ...senders] : senders,
    ...(isForm && windowOf(form) !== '' ? { window: windowOf(form) } : {}),
    fields: fieldsOf(form),
  };
}

/**
 * What the page is made of; `wanted`: names to look for also where there is no role.
 * @param {readonly string[]} wanted
 * @returns {PageSurvey}
 */
export function survey(wanted) {
  const { nodes, elements } = listNodes(new Set(wanted.filter((name) => name !== '')));
  return { ...hosts(), nodes, elements };
}

/**
 * Where the page's scripts, forms and frames lead, without its parts.
 * @returns {PageSurvey}
 */
export function hosts() {
  const loaded = performance.getEntriesByType('resource').slice(0, 500);
  const byScript = loaded
    .filter((one) => 'initiatorType' in one && one.initiatorType === 'script')
    .map(({ name }) => name);
  const scripts = [...document.querySelectorAll('script[src], link[rel=modulepreload], link[rel=preload][as=script]')];
  const frames = [...document.querySelectorAll('iframe[src], frame[src], embed[src], object[data]')].slice(0, 50);
  return {
    title: oneLine(document.title),
    address: window.location.href,
    nodes: [],
    elements: 0,
    forms: [...document.forms].slice(0, 50).map(formOf),
    scripts: [
      ...scripts.slice(0, 200).map((one) => absolute(one.getAttribute('src') ?? one.getAttribute('href') ?? '')),
      ...byScript,
    ],
    frames: frames.map((one) => absolute(one.getAttribute('src') ?? one.getAttribute('data') ?? '')),
    leads: [...document.querySelectorAll('meta[http-equiv=refresh i]')].flatMap((one) => {
      const address = /^[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(one.getAttribute('content') ?? '')?.[1];
      return address === undefined ? [] : [absolute(address)];
    }),
  };
}

/**
 * What is to be told of the elements that a landmark is.
 * @param {readonly Element[]} elements
 */
export function facts(elements) {
  return elements.slice(0, 5).map((element) => {
    const index = indexes.get(element) ?? -1;
    // What has no role of its own may say anything, also a person's name.
    const role = roleOf(element) || (index < 0 ? 'text' : 'generic');
    const form = 'form' in element && element.form instanceof HTMLFormElement ? element.form : element.closest('form');
    const isRegion = regions.test(role);
    const visible = isVisible(element);
    return {
      index,
      role,
      name: role === 'text' ? '' : nameOf(element, role),
      type: typeOf(element),
      visible,
      unseen: visible && isUnseen(element),
      covered: visible && !isRegion && role !== 'option' && isCovered(element),
      disabled: isDisabled(element),
      ...(form ? { form: formOf(form) } : {}),
      ...(isRegion ? { inside: formOf(element) } : {}),
      frames: isRegion
        ? [...element.querySelectorAll('iframe')].filter((one) => one instanceof HTMLIFrameElement).length
        : 0,
    };
  });
}

/**
 * Marks elements for a picture, by their places among the nodes.
 * @param {readonly number[]} places
 */
export function mark(places) {
  for (const [element, place] of indexes) element.toggleAttribute('data-ecpa-mark', places.includes(place));
}
