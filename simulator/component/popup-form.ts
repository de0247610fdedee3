/**
 * The component's window: asks its opener for work, does one request with it, posts the answer back and closes.
 * It tells the server which page it works for, so that the list of trusted sites can be kept there.
 */
export const popupForm = `<!doctype html>
<html lang="zh-TW">
<meta charset="utf-8">
<title>簽章中</title>
<p>簽章中，請稍候…</p>
<script>
async function work(event) {
  if (event.source !== opener) return;
  removeEventListener('message', work);
  const headers = { 'X-Page-Origin': event.origin };
  const { func } = JSON.parse(event.data);
  const answer =
    func === 'GetUserCert' ? await fetch('/pkcs11info?withcert=true', { headers })
    : func === 'CheckEnvir' ? await fetch('/pkcs11info', { headers })
    : await fetch('/sign', { method: 'POST', headers, body: 'tbsPackage=' + event.data });
  opener.postMessage(await answer.text(), event.origin);
  close();
}
if (opener) {
  addEventListener('message', work);
  opener.postMessage('{"func":"getTbs"}', '*');
}
</script>
</html>
`;

/** The page that login pages link to: does the component run? */
export const selfTest = `<!doctype html>
<html lang="zh-TW">
<meta charset="utf-8">
<title>跨平台網頁元件</title>
<h1>跨平台網頁元件（模擬）</h1>
<p id="state">檢查中…</p>
<script>
fetch('/pkcs11info').then((answer) => answer.json()).then(({ slots }) => {
  const [slot] = slots;
  state.textContent = !slot ? '找不到讀卡機' : slot.token instanceof Object ? '卡片 ' + slot.token.serialNumber : '未插入IC卡';
});
</script>
</html>
`;
