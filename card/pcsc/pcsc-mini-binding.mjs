// @ts-check
import { setTimeout } from 'node:timers';

/** Milliseconds without news after which the first list of readers is taken as whole: the binding never says that it is. */
const quiet = 150;

/** @param {unknown} error An error of the binding: its code is a name, which goes into the text as `[ SharingViolation ]`. */
function named(error) {
  const { code, message } = /** @type {Error & { code?: string }} */ (error);
  return new Error(`[ ${code} ] ${message}`);
}

/** @template Result @param {Promise<Result>} work */
const told = (work) =>
  work.catch((error) => {
    throw named(error);
  });

/**
 * `pcsc-mini` behind the functions that the child needs. Throws when it is not installed or cannot be loaded.
 * @param {import('./reader-list.mjs').ReaderList} list
 */
export async function pcscMiniBinding(list) {
  const { default: mini } = await import('pcsc-mini');
  const client = new mini.Client();

  const start = () => {
    const settled = setTimeout(() => list.listed(), quiet);
    client.on('error', (error) => list.fail(named(error)));
    client.on('reader', (reader) => {
      settled.refresh();
      // The ATR that comes along is overwritten memory (0.1.3); the one of a connection is right.
      reader.on('change', (status) => list.set(reader.name(), status.raw));
      reader.on('disconnect', () => list.remove(reader.name()));
    });
    try {
      client.start();
    } catch (error) {
      throw named(error);
    }
  };

  /** @param {string} name */
  const connect = async (name) => {
    const reader = client.reader(name);
    if (!reader) throw new Error('[ UnknownReader ] no such reader');
    const card = await told(reader.connect(mini.CardMode.EXCLUSIVE));
    return {
      atr: async () => (await told(card.state())).atr,
      /** @param {Uint8Array} command */
      transmit: (command) => told(card.transmit(command)),
      disconnect: () => told(card.disconnect(mini.CardDisposition.RESET)),
    };
  };
  return { start, connect };
}
