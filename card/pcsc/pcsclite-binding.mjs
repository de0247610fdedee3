// @ts-check

/** Room for the longest extended answer; too little is told only after the card has done its work (0x80100008). */
const longestAnswer = 65_538;

/** Milliseconds that the news of a card may come after the connection to it: the binding cannot ask for its ATR. */
const atrPatience = 1000;

/** SCARD_E_SHARING_VIOLATION and SCARD_W_REMOVED_CARD, for what the binding does not notice by itself. */
const sharingViolation = 0x8010000b;
const removedCard = 0x80100069;

/**
 * @template Result
 * @param {(done: (error: unknown, result: Result) => void) => void} work
 * @returns {Promise<Result>}
 */
const told = (work) =>
  new Promise((resolve, reject) => work((error, result) => (error ? reject(error) : resolve(result))));

/** @typedef {Parameters<Parameters<ReturnType<typeof import('pcsclite')>['on']>[1]>[0]} CardReader */

/**
 * `pcsclite` behind the functions that the child needs. Throws when it is not installed or cannot be loaded.
 * Its errors tell PC/SC's number in their text alone: `(0x8010000b)`.
 * @param {import('./reader-list.mjs').ReaderList} list
 */
export async function pcscliteBinding(list) {
  const { default: pcsclite } = await import('pcsclite');
  /** @type {Map<string, CardReader>} */
  const readers = new Map();
  /** @type {Set<string>} */
  const connected = new Set();

  const start = () => {
    const monitor = pcsclite();
    monitor.on('error', (error) => list.fail(error));
    monitor.on('reader', (reader) => {
      const { name } = reader;
      readers.set(name, reader);
      list.add(name);
      reader.on('status', ({ state, atr }) => list.set(name, state, atr));
      const gone = () => {
        readers.delete(name);
        connected.delete(name);
        list.remove(name);
      };
      reader.on('end', gone);
      reader.on('error', gone);
    });
    // The list of readers is told to the binding's own listener alone, and an empty one raises no event.
    const untyped = /** @type {{ start(listener: (error: unknown, names: Buffer) => void): void }} */ (
      /** @type {unknown} */ (monitor)
    );
    const listen = untyped.start.bind(monitor);
    untyped.start = (listener) =>
      listen((error, names) => {
        listener(error, names);
        if (!error) list.listed();
      });
  };

  /** @param {string} name */
  const connect = async (name) => {
    const reader = readers.get(name);
    if (!reader) throw Object.assign(new Error('no such reader'), { code: 0x80100009 });
    if (connected.has(name)) throw Object.assign(new Error('this process holds the card'), { code: sharingViolation });
    connected.add(name);
    try {
      // True also when the card of the last connection was pulled out: nothing would be connected then.
      reader.connected = false;
      const exclusively = { share_mode: reader.SCARD_SHARE_EXCLUSIVE };
      const protocol = await told((done) => reader.connect(exclusively, done));
      if (protocol === undefined) throw Object.assign(new Error('connected without a protocol'), { code: removedCard });
      return {
        atr: () => list.atr(name, atrPatience),
        /** @param {Uint8Array} command */
        transmit: (command) => told((done) => reader.transmit(Buffer.from(command), longestAnswer, protocol, done)),
        disconnect: async () => {
          const reset = told((done) => reader.disconnect(reader.SCARD_RESET_CARD, (error) => done(error, undefined)));
          await reset.finally(() => connected.delete(name));
        },
      };
    } catch (error) {
      connected.delete(name);
      throw error;
    }
  };
  return { start, connect };
}
