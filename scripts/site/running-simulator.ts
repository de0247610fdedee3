import { z } from 'zod';
import { SettingsError } from '../settings/errors.ts';
import { askSimulator } from './ask-simulator.ts';
import type { Site } from './site.ts';

const doorSchema = z.object({ control: z.url(), instance: z.string().min(1) });
const peopleSchema = z.array(z.object({ cardNumber: z.string().min(1), pin: z.string() })).min(1);

/** Reads an answer of the simulator; another program at that address is told as such. */
function read<Answer>(schema: z.ZodType<Answer>, text: string, site: string): Answer {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SettingsError('CONFIG', `${site} is no simulator of this project`, { cause });
  }
}

/** Uses a simulator that runs already: its site, and the card that lives in it (one try counter for everybody). */
export async function joinSimulator(origin: string): Promise<Site> {
  const { control, instance } = read(doorSchema, await askSimulator(`${origin}/__simulator`), origin);
  const [holder] = read(peopleSchema, await askSimulator(new URL('/people', control).href), origin);
  if (!holder) throw new SettingsError('CONFIG', `the simulator at ${origin} has no people`);
  const card = new URL(`/cards/${holder.cardNumber}/`, control);
  const post = (path: string, body: string): Promise<string> =>
    askSimulator(new URL(path, card).href, { method: 'POST', body });
  const insertCard = async () => ({
    atr: Buffer.from(await askSimulator(new URL('atr', card).href), 'hex'),
    transmit: async (command: Uint8Array) =>
      Buffer.from(await post('transmit', Buffer.from(command).toString('hex')), 'hex'),
    reset: async () => {
      await post('reset', '');
    },
  });
  return {
    origin,
    simulated: { ...holder, insertCard, instance },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
