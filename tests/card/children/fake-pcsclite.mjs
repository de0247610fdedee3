// @ts-check
// `pcsclite` as it behaves where no virtual reader can bring it: where the user may not use the service (FAKE=denied), without
// any reader (FAKE=no-readers), when a reader is pulled out of the machine during an exchange (FAKE=unplugged), after a card
// was pulled out (FAKE=no-protocol), and when another program lets go of the card after it was asked for twice (FAKE=held). As in the original, a failed disconnect leaves `connected` as it was, and a second connect
// does nothing then.
import { EventEmitter } from 'node:events';
import process from 'node:process';

class FakeReader extends EventEmitter {
  name = 'A reader';
  connected = false;
  asked = 0;
  SCARD_SHARE_EXCLUSIVE = 1;
  SCARD_RESET_CARD = 1;

  /** @param {object} _options @param {(error: unknown, protocol?: number) => void} done */
  connect(_options, done) {
    this.asked += 1;
    if (process.env['FAKE'] === 'held' && this.asked <= 2) {
      done(new Error('SCardConnect error: Sharing violation.(0x8010000b)'));
      return;
    }
    if (this.connected || process.env['FAKE'] === 'no-protocol') {
      done(null);
      return;
    }
    this.connected = true;
    done(null, 2);
  }

  /** @param {Buffer} _data @param {number} _room @param {number} _protocol @param {(error: unknown) => void} done */
  transmit(_data, _room, _protocol, done) {
    this.emit('end');
    done(new Error('SCardTransmit error: Reader is unavailable.(0x80100017)'));
  }

  /** @param {number} _disposition @param {(error: unknown) => void} done */
  disconnect(_disposition, done) {
    done(new Error('SCardDisconnect error: Reader is unavailable.(0x80100017)'));
  }
}

/** The library's one function: a monitor that tells its readers to whoever listens. */
export default function pcsclite() {
  if (process.env['FAKE'] === 'denied') throw new Error('SCardEstablishContext error: Access denied.(0x8010006a)');
  const monitor = Object.assign(new EventEmitter(), {
    /** @param {(error: unknown, names: Buffer) => void} listener */
    start: (listener) => listener(undefined, Buffer.alloc(0)),
  });
  process.nextTick(() => {
    monitor.start(() => {
      if (process.env['FAKE'] === 'no-readers') return;
      const reader = new FakeReader();
      monitor.emit('reader', reader);
      process.nextTick(() => reader.emit('status', { state: 0x0001_0022, atr: Buffer.of(0x3b, 0) }));
    });
  });
  return monitor;
}
