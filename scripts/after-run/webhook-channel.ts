import { webhookBody, type WebhookShape } from '../../reports/index.ts';
import type { Channel } from './channel.ts';

/** What is wrong with a request, without its address: that is a secret. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'no answer in time';
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? error.name;
}

/** An HTTP address that is sent a JSON object. */
export function webhookChannel(address: () => string, shape: WebhookShape): Channel {
  return {
    name: 'webhook',
    send: async (parts, { signal }) => {
      const url = address();
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(webhookBody(shape, parts)),
        // Whoever sends us elsewhere is not who was trusted with this.
        redirect: 'manual',
        signal,
      } as const;
      const answer = await fetch(url, request).catch((error: unknown) => {
        throw new Error(reason(error));
      });
      // An answer that is never read keeps its connection, and the process with it.
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    },
  };
}
