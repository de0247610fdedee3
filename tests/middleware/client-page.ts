/**
 * A login page's client of HiPKI, as the vendor's guide describes one: a pop-up in the click, 3.5 s for its greeting,
 * string messages, the component's exact origin. `window.request` is what it asks for (`null`: it stays
 * silent and waits); the answer lands in `<output>`. At `/eager` it does not wait for the click.
 */
export const clientPage = `<!doctype html>
<meta charset="utf-8">
<title>登入</title>
<label>PIN碼 <input id="pin" type="password"></label>
<button>登入</button>
<output></output>
<script>
window.request = null;
window.popupPath = '/popupForm';
window.answers = [];
let popup;
let patience;
const show = (text) => {
  window.answers.push(text);
  document.querySelector('output').textContent = text;
};
document.querySelector('button').onclick = () => {
  popup = window.open('http://localhost:61161' + window.popupPath, '簽章中', 'height=200, width=200, left=100, top=20');
  if (!popup) return show('blocked');
  window.popups = [...(window.popups ?? []), popup];
  if (window.request === null) return;
  patience = setTimeout(() => {
    popup.close();
    show('尚未安裝元件');
  }, 3500);
};
window.addEventListener('message', (event) => {
  if (event.origin !== 'http://localhost:61161') return;
  const told = JSON.parse(event.data);
  if (told.func !== 'getTbs') return show(event.data);
  if (window.request === null) return;
  clearTimeout(patience);
  const text = typeof window.request === 'string' ? window.request : JSON.stringify(window.request);
  event.source.postMessage(text.replace(/\\+/g, '%2B'), '*');
});
if (location.pathname === '/eager') window.onload = () => document.querySelector('button').onclick();
</script>
`;
