/** The window of the local component, and what it answers: enough for one login and no more. */
export const popupPage = `<!doctype html><script>
addEventListener('message', async ({ data, origin }) => {
  const answer = await fetch('/sign', { method: 'POST', body: 'tbsPackage=' + data });
  opener.postMessage(await answer.text(), origin);
  close();
});
opener.postMessage('{"func":"getTbs"}', '*');
</script>`;

/**
 * The challenge in a request to `/sign`.
 * @param {string} body
 */
export function challengeIn(body) {
  return decodeURIComponent(JSON.parse(decodeURIComponent(body.replace('tbsPackage=', ''))).tbs);
}
