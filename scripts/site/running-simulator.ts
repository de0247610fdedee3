import { z } from 'zod';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { askSimulator } from './ask-simulator.ts';
import { chooseHolder, simulatedHoldersSchema } from './choose-holder.ts';
import { pemOf } from './pem-of.ts';
import { simulatedHolder } from './simulated-holder.ts';
import type { Site } from './site.ts';

const doorSchema = z.object({
  control: z.url(),
  instance: z.string().min(1),
  nhiComponent: z.object({ port: z.number(), root: z.base64() }).optional(),
});

/** Reads an answer of the simulator; another program at that address is told as such. */
function read<Answer>(schema: z.ZodType<Answer>, text: string, site: string): Answer {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SettingsError('CONFIG', `${site} is no simulator of this project`, { cause });
  }
}

/**
 * Uses a simulator that runs already: its site, and the card that lives in it (one try counter for everybody): the first
 * person's, or of who is chosen. Throws `SettingsError` or `SiteError`.
 */
export async function joinSimulator(origin: string, settings: Settings): Promise<Site> {
  const { control, instance, nhiComponent } = read(doorSchema, await askSimulator(`${origin}/__simulator`), origin);
  const ask = (path: string): Promise<string> => askSimulator(new URL(path, control).href);
  const [people, agencies] = await Promise.all([ask('/people'), ask('/agencies')]);
  const holder = chooseHolder(
    read(simulatedHoldersSchema, `{"people":${people},"agencies":${agencies}}`, origin),
    settings,
  );
  const insert = async (number: string) => {
    const card = new URL(`/cards/${number}/`, control);
    const post = (path: string, body: string): Promise<string> =>
      askSimulator(new URL(path, card).href, { method: 'POST', body });
    return {
      atr: Buffer.from(await askSimulator(new URL('atr', card).href), 'hex'),
      transmit: async (command: Uint8Array) =>
        Buffer.from(await post('transmit', Buffer.from(command).toString('hex')), 'hex'),
      reset: async () => {
        await post('reset', '');
      },
    };
  };
  const component = nhiComponent && {
    port: nhiComponent.port,
    roots: pemOf(Buffer.from(nhiComponent.root, 'base64')),
  };
  return {
    origin,
    simulated: { ...simulatedHolder(holder, { insert, component: () => Promise.resolve(component) }), instance },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
