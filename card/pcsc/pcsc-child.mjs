// @ts-check
// The process that PC/SC lives in. It lists, connects, transmits and disconnects; what an answer means is told in TypeScript.
import { serve } from '../child/serve.mjs';
import { pcscMiniBinding } from './pcsc-mini-binding.mjs';
import { pcscliteBinding } from './pcsclite-binding.mjs';
import { ReaderList } from './reader-list.mjs';

const loaders = { pcsclite: pcscliteBinding, 'pcsc-mini': pcscMiniBinding };
const list = new ReaderList();

/** @type {Awaited<ReturnType<typeof pcscliteBinding>> | Awaited<ReturnType<typeof pcscMiniBinding>> | undefined} */
let binding;
let started = false;
let lastId = 0;
/** @type {Map<number, Awaited<ReturnType<NonNullable<typeof binding>['connect']>>>} */
const connections = new Map();

/** Not before the first question about readers: loading tells whether there is a binding, starting whether there is a service. */
function running() {
  if (!binding) throw new Error('no binding was loaded');
  if (!started) binding.start();
  started = true;
  return binding;
}

/** @param {number} id */
function connection(id) {
  const found = connections.get(id);
  if (!found) throw new Error('no such connection');
  return found;
}

serve({
  load: async (/** @type {keyof typeof loaders} */ name) => {
    binding = await loaders[name](list);
  },
  readers: (/** @type {{ since?: string, patience?: number }} */ question) => {
    running();
    return list.read(question);
  },
  connect: async (/** @type {string} */ reader) => {
    const { connect } = running();
    await list.read({});
    const opened = await connect(reader);
    const id = ++lastId;
    connections.set(id, opened);
    return { id, atr: Uint8Array.from((await opened.atr()) ?? []) };
  },
  transmit: async (/** @type {{ id: number, command: Uint8Array }} */ { id, command }) =>
    Uint8Array.from(await connection(id).transmit(command)),
  disconnect: async (/** @type {number} */ id) => {
    const closing = connection(id);
    connections.delete(id);
    await closing.disconnect();
  },
});
