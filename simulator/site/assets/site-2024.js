/* global document, window, fetch, Element, HTMLButtonElement */

/**
 * Groups of 應用系統: a click opens or closes the list below.
 * @param {HTMLButtonElement} button
 */
function toggleGroup(button) {
  const list = document.getElementById(button.getAttribute('aria-controls') ?? '');
  const open = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!open));
  if (list) list.hidden = open;
}

/**
 * Whether eCPA lets the person go to an application.
 * @param {string} appId
 */
async function mayEnter(appId) {
  const headers = { 'X-Requested-With': 'XMLHttpRequest' };
  const body = new URLSearchParams({ appId });
  const response = await fetch('/Home/EnterApplicationTwoWay', { method: 'POST', headers, body });
  return (await response.text()) === '0';
}

/**
 * An application opens in a window that belongs to the click; whether it may is asked for afterwards.
 * @param {HTMLButtonElement} button
 */
async function openApplication(button) {
  const id = button.dataset['application'] ?? '';
  const opened = window.open('about:blank', `app_${id}`);
  if (await mayEnter(id)) {
    if (opened) opened.location.href = new URL(button.dataset['enter'] ?? '/', window.location.href).href;
  } else {
    opened?.close();
    window.location.reload();
  }
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (!(button instanceof HTMLButtonElement) || !event.isTrusted) return;
  if (button.hasAttribute('aria-controls')) toggleGroup(button);
  else if ('application' in button.dataset) void openApplication(button);
});
