/* global document, window, Element, HTMLAnchorElement */

/**
 * Groups of 應用系統: a click shows or hides the list below.
 * @param {HTMLAnchorElement} link
 */
function toggleGroup(link) {
  const list = document.getElementById(link.dataset['group'] ?? '');
  const mark = link.firstElementChild;
  if (!list || !mark) return;
  list.hidden = !list.hidden;
  mark.textContent = list.hidden ? '▶ ' : '▼ ';
}

/**
 * Applications open in a window of their own.
 * @param {HTMLAnchorElement} link
 */
function openApplication(link) {
  const name = `app_${link.dataset['application']}`;
  window.open(link.href, name, 'width=1024, height=768, resizable=yes, scrollbars=yes');
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  if ('group' in link.dataset) toggleGroup(link);
  else if ('application' in link.dataset) openApplication(link);
  else return;
  event.preventDefault();
});
