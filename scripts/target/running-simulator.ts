import { z } from 'zod';
import { testWrappingKey } from '../../simulator/index.ts';
import { askSimulator } from './simulator-client.ts';
import type { Target } from './target.ts';
import { virtualReader } from './virtual-reader.ts';

const doorSchema = z.object({ control: z.url() });
const peopleSchema = z.array(z.object({ cardNumber: z.string(), pin: z.string() })).min(1);

/** Uses a simulator that runs already: its site, and the card that lives in it (one try counter for everybody). */
export async function joinSimulator(site: string): Promise<Target> {
  const { control } = doorSchema.parse(JSON.parse(await askSimulator(`${site}/__simulator`)));
  const people = peopleSchema.parse(JSON.parse(await askSimulator(new URL('/people', control).href)));
  const [holder] = people;
  const card = new URL(`/cards/${holder?.cardNumber ?? ''}/`, control);
  const ask = (path: string, body?: string): Promise<string> =>
    askSimulator(new URL(path, card).href, body === undefined ? {} : { method: 'POST', body });
  const insert = async () => ({
    atr: Buffer.from(await ask('atr'), 'hex'),
    transmit: async (command: Uint8Array) =>
      Buffer.from(await ask('transmit', Buffer.from(command).toString('hex')), 'hex'),
    reset: async () => {
      await ask('reset', '');
    },
  });
  return {
    kind: 'sim',
    site,
    reader: virtualReader('Virtual reader (simulator)', insert),
    wrappingKey: testWrappingKey,
    knownPin: holder?.pin,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
