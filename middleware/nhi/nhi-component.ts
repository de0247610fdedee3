import { ReaderError } from '../../card/index.ts';
import { ComponentError } from '../installed/component-error.ts';
import { type HealthCardHolder, parseBasicAnswer } from './basic-answer.ts';
import { ComponentLine, type NhiPlace } from './component-line.ts';
import { nhiCodeError } from './nhi-code-error.ts';

/** The 健保卡 component as it runs on this machine, and the card that it sees. Disposing it ends the connection. */
export interface NhiComponent extends AsyncDisposable {
  readonly holder: HealthCardHolder;
  /** Hands a request on and gives the answer, code or not. `sent` is told just before the bytes leave. Throws `ComponentError` `missing`. */
  ask(request: string | Uint8Array, sent?: () => void): Promise<string>;
  /** Looks again: throws `ReaderError` (`card-removed`), or what the component's code says, unless it is this card still. */
  expectCard(cardNumber: string): Promise<void>;
}

async function holderAt(line: ComponentLine): Promise<HealthCardHolder> {
  const answer = await line.ask('GetBasic');
  const code = nhiCodeError(answer);
  if (code) throw code;
  const holder = parseBasicAnswer(answer);
  if (holder) return holder;
  throw new ComponentError('old', 'it tells the card in a form that is not known');
}

async function expectVersion(line: ComponentLine, { port = 7777 }: NhiPlace): Promise<void> {
  const version = await line.ask('GetVersion');
  const code = nhiCodeError(version);
  if (code) throw code;
  if (!/^GetVersion:\d/.test(version)) {
    throw new ComponentError('missing', `another program answers at localhost:${port}`);
  }
}

/** Sees that the installed 健保卡 component answers; no card is asked for. Throws `ComponentError`. */
export async function expectNhiComponent(place: NhiPlace): Promise<void> {
  await using line = new ComponentLine(place);
  await expectVersion(line, place);
}

/**
 * Finds the installed 健保卡 component with a card. Nothing secret is sent, and none is needed. Throws `ComponentError`,
 * `ReaderError` or `CardError`.
 */
export async function findNhiComponent(place: NhiPlace): Promise<NhiComponent> {
  const line = new ComponentLine(place);
  try {
    await expectVersion(line, place);
    const holder = await holderAt(line);
    return {
      holder,
      ask: (request, sent) => line.ask(request, sent),
      expectCard: async (cardNumber) => {
        const now = await holderAt(line);
        if (now.cardNumber === cardNumber) return;
        throw new ReaderError('card-removed', 'the 健保卡 component sees another card');
      },
      [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
    };
  } catch (error) {
    await line[Symbol.asyncDispose]();
    throw error;
  }
}
