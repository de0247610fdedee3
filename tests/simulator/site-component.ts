import type { BrowserContext } from 'playwright-core';

/** What a page asked the local component for. */
export type SignRequest = Readonly<Record<string, string>>;

const greeting = `<!doctype html><title>簽章中</title><script>
addEventListener('message', async (event) => {
  const answer = await fetch('/sign', { method: 'POST', body: 'tbsPackage=' + event.data });
  opener.postMessage(await answer.text(), event.origin);
  close();
});
opener.postMessage('{"func":"getTbs"}', '*');
</script>`;

/** Answers the local component's addresses in a context; `sign` makes the JSON of `/sign`. */
export async function standIn(
  context: BrowserContext,
  sign: (request: SignRequest) => Promise<object> | object,
): Promise<void> {
  await context.route('http://localhost:61161/**', async (route) => {
    const body = route.request().postData();
    if (body === null) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: greeting });
    const request = JSON.parse(decodeURIComponent(body.replace('tbsPackage=', ''))) as SignRequest;
    return route.fulfill({ json: { func: 'sign', last_error: 0, ...(await sign(request)) } });
  });
}
