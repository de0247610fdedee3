import { once } from 'node:events';
import { alertLines } from '../../reports/index.ts';
import type { Channel } from './channel.ts';

/** Where mails go, and by which server. */
export interface MailPost {
  readonly server: URL;
  readonly from: string;
  readonly to: string;
  readonly user?: string | undefined;
  /** Reads the password, where there is a user. */
  readonly password: () => string;
}

/** How long a server may be silent, in ms. */
const patience = 8_000;

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** A mail by SMTP. A password goes over TLS alone, but to this machine itself. */
export function mailChannel(post: MailPost): Channel {
  return {
    name: 'mail',
    send: async ({ text }, { language, signal }) => {
      const { createTransport } = await import('nodemailer');
      const { server, user } = post;
      const secure = server.protocol === 'smtps:';
      const transport = createTransport({
        host: server.hostname,
        port: Number(server.port) || (secure ? 465 : 25),
        secure,
        requireTLS: user !== undefined && !secure && !isLoopback(server.hostname),
        ...(user === undefined ? {} : { auth: { user, pass: post.password() } }),
        ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience },
      });
      const late = once(signal, 'abort').then((): never => {
        throw new Error('no answer in time');
      });
      late.catch(() => undefined);
      const sent = transport
        .sendMail({ from: post.from, to: post.to, subject: text.title, text: alertLines(text, language) })
        .catch((error: unknown) => {
          const { code, responseCode } = error as { code?: string; responseCode?: number };
          throw new Error([code ?? 'unknown fault', responseCode].filter((part) => part !== undefined).join(' '));
        });
      sent.catch(() => undefined);
      try {
        await Promise.race([sent, late]);
      } finally {
        transport.close();
      }
    },
  };
}
