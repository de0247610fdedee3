import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { challengeIn, popupPage } from './component.mjs';
import { signChallenge } from './sign-challenge.mjs';

/**
 * The local component as a server on its port, for browsers whose requests cannot be answered in their place.
 * @param {Parameters<typeof signChallenge>[1]} holder
 */
export async function serveComponent(holder) {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html').end(popupPage);
      return;
    }
    text(request).then((body) => {
      const signature = signChallenge(challengeIn(body), holder);
      const answer = { func: 'sign', ret_code: 0, last_error: 0, signature, cardSN: holder.cardNumber };
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise((resolve) => server.listen(61161, 'localhost', () => resolve(undefined)));
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
