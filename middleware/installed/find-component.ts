import { CardError, PinError, ReaderError } from '../../card/index.ts';
import { askComponent, type ComponentAnswer } from './ask-component.ts';
import { ComponentError } from './component-error.ts';
import { isOlder, oldestVersion, versionIn } from './component-version.ts';
import type { InstalledComponent } from './installed-component.ts';
import { type ComponentSlot, readSlots } from './read-slots.ts';

/** Where pages look for it. */
export const componentPort = 61161;

/** How the component is looked for. */
export interface FindComponentOptions {
  /** Default: 61161. */
  readonly port?: number;
  /** A part of the name of the reader that has to be the one in use. */
  readonly reader?: string | undefined;
  /** Milliseconds that an answer may take; default: 5000. */
  readonly timeout?: number;
}

const patience = 5_000;

/** Asks something that costs no try; what does not come in time, or in shreds, counts as not there. */
async function ask(path: string, options: FindComponentOptions): Promise<ComponentAnswer> {
  const { port = componentPort, timeout = patience } = options;
  try {
    return await askComponent({ port, path, timeout });
  } catch (cause) {
    if (cause instanceof ComponentError) throw cause;
    const why = cause instanceof Error ? cause.message : 'it broke off';
    throw new ComponentError('missing', `localhost:${port} does not answer as it should: ${why}`, { cause });
  }
}

async function slotOf(path: string, options: FindComponentOptions): Promise<ComponentSlot> {
  const { text } = await ask(path, options);
  try {
    return readSlots(text, options.reader);
  } catch (cause) {
    const told = [ComponentError, ReaderError, CardError, PinError].some((known) => cause instanceof known);
    throw told ? cause : new CardError('unexpected-answer', 'the component’s answer makes no sense', { cause });
  }
}

/** The version of the component that answers. Throws `ComponentError` `missing`: nobody, somebody else, or nobody in time. */
async function versionAt(options: FindComponentOptions): Promise<string> {
  const version = versionIn((await ask('/', options)).text);
  if (version !== undefined) return version;
  throw new ComponentError('missing', `another program answers at localhost:${options.port ?? componentPort}`);
}

/**
 * Finds the installed component, new enough, with a card. No PIN is sent, and none is needed.
 * Throws `ComponentError` (`missing`, `old`, `refused-site`), `ReaderError` or `CardError`.
 */
export async function findComponent(options: FindComponentOptions = {}): Promise<InstalledComponent> {
  const { port = componentPort } = options;
  const version = await versionAt(options);
  if (isOlder(version, oldestVersion)) {
    throw new ComponentError('old', `it is version ${version}, and ${oldestVersion} is needed`);
  }
  const slot = await slotOf('/pkcs11info?withcert=true', options);
  return {
    version,
    ...slot,
    expectSameCard: async () => {
      const { cardNumber } = await slotOf('/pkcs11info', options);
      if (cardNumber !== slot.cardNumber) throw new ReaderError('card-removed', 'another card is in the reader now');
    },
    sign: (request) => askComponent({ ...request, port, path: '/sign', method: 'POST' }),
  };
}
