import { connect, type NetConnectOpts } from 'node:net';
import type { VirtualCard } from '../cards/index.ts';
import { CardInReader } from './card-in-reader.ts';
import { FrameCutter, frame } from './frames.ts';

/** Where vpcd listens: a port of this machine (35963 is reader `Virtual PCD 00 00`, 35964 `00 01`), or a Unix socket that leads to it. */
export interface VpcdAddress {
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: 35963. */
  readonly port?: number;
  /** A Unix socket instead of host and port. */
  readonly path?: string;
  /** Milliseconds until a reader that does not take the card is given up; default: 5000. */
  readonly timeout?: number;
}

/** A card in the reader; disposing takes it out, which pcscd notices within half a second. */
export interface Plugged extends AsyncDisposable {
  /** Command APDUs so far. */
  readonly commandCount: number;
  /** Settles when the card is out: taken out by us, or because pcscd went away. Never rejects. */
  readonly out: Promise<'taken-out' | 'reader-gone'>;
}

function netOptions({ host = '127.0.0.1', port = 35963, path }: VpcdAddress): NetConnectOpts {
  return path === undefined ? { host, port } : { path };
}

/**
 * Puts a card into the virtual reader of a running pcscd (Debian's vsmartcard-vpcd: the card is the TCP client). Gives it back
 * when the reader has given it power and read its ATR. Throws `Error` when nobody listens or the reader holds another card.
 */
export async function plugIntoVpcd(card: VirtualCard, address: VpcdAddress = {}): Promise<Plugged> {
  const { timeout = 5000 } = address;
  const place = address.path ?? `port ${address.port ?? 35963}`;
  const socket = connect({ ...netOptions(address), noDelay: true } as NetConnectOpts);
  const cutter = new FrameCutter();
  const slot = new CardInReader(card, (payload) => {
    if (socket.writable) socket.write(frame(payload));
  });

  let taken = false;
  const out = new Promise<'taken-out' | 'reader-gone'>((resolve) => {
    socket.once('close', () => {
      card.reset();
      resolve(taken ? 'taken-out' : 'reader-gone');
    });
  });
  const takeOut = async (): Promise<void> => {
    taken = true;
    socket.destroy();
    await out;
  };

  await new Promise<void>((resolve, reject) => {
    const patience = setTimeout(() => {
      reject(
        new Error(`the virtual reader at ${place} did not take the card within ${timeout} ms: it may hold another`),
      );
    }, timeout);
    const settle = (error?: Error): void => {
      clearTimeout(patience);
      if (error)
        reject(new Error(`no virtual reader at ${place}: is pcscd running with vsmartcard-vpcd?`, { cause: error }));
      else resolve();
    };
    socket.on('data', (chunk) => {
      for (const payload of cutter.push(chunk)) slot.hear(payload);
      if (slot.welcomed) settle();
    });
    socket.on('error', settle);
    socket.once('close', () => {
      settle(new Error('the connection was closed'));
    });
  }).catch(async (error: unknown) => {
    await takeOut();
    throw error;
  });

  return {
    get commandCount() {
      return slot.commandCount;
    },
    out,
    [Symbol.asyncDispose]: takeOut,
  };
}
