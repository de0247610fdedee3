import { type Pin, type PinBudget, PinError, PinNotSentError } from '../../card/index.ts';
import type { ComponentAnswer } from './ask-component.ts';
import { ComponentError } from './component-error.ts';
import type { HandedOn, InstalledComponent } from './installed-component.ts';
import { returnCodeError } from './return-code-error.ts';
import { swapPin } from './swap-pin.ts';

/** The PIN, and what guards the card's tries. */
export interface GuardedPin {
  readonly pin: Pin;
  readonly spend: PinBudget['spend'];
}

/** What came of a request that was handed on: the page gets `answer`, where there is one. */
export interface Submitted {
  readonly answer: ComponentAnswer | undefined;
  /** Absent: the card has signed. */
  readonly error?: Error;
}

/** Headers that belong to one connection, or are made anew. */
const ofTheConnection = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);

function codesOf(text: string): { readonly ret_code: number; readonly last_error: number } | undefined {
  try {
    const { ret_code, last_error = 0 } = JSON.parse(text) as { ret_code?: unknown; last_error?: unknown };
    return typeof ret_code === 'number' && typeof last_error === 'number' ? { ret_code, last_error } : undefined;
  } catch {
    return undefined;
  }
}

/** Throws what the answer's codes mean; nothing when the card has signed. */
function judge({ text }: ComponentAnswer): void {
  const codes = codesOf(text);
  if (!codes) throw new PinError('state-unknown', 'the component’s answer makes no sense; a try may be gone');
  const failure = returnCodeError(codes);
  if (!failure) return;
  throw failure.unsent ? new PinNotSentError(failure.error) : failure.error;
}

async function handOn(component: InstalledComponent, request: HandedOn): Promise<ComponentAnswer> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !ofTheConnection.has(name) && !name.startsWith(':')),
  );
  try {
    return await component.sign({ ...request, headers: { ...headers, 'content-length': String(request.body.length) } });
  } catch (cause) {
    if (cause instanceof ComponentError) throw new PinNotSentError(cause);
    const why = 'the component was given the PIN and did not answer; a try may be gone';
    throw new PinError('state-unknown', why, { cause });
  }
}

/**
 * Puts the PIN where the page has the decoy and hands the request on, inside the budget: written down before, settled
 * after. The PIN is wiped. Never throws.
 */
export async function submit(
  request: HandedOn & { readonly decoy: string },
  component: InstalledComponent,
  { pin, spend }: GuardedPin,
): Promise<Submitted> {
  let answer: ComponentAnswer | undefined;
  try {
    await component.expectSameCard();
    await spend(component.cardNumber, async () => {
      const body = pin.use((bytes) => swapPin(request.body, request.decoy, bytes));
      pin.wipe();
      if (!body) throw new PinNotSentError(new ComponentError('old', 'it sends the PIN in a form that is not known'));
      try {
        answer = await handOn(component, { ...request, body });
      } finally {
        body.fill(0);
      }
      judge(answer);
    });
    return { answer };
  } catch (thrown) {
    const error = thrown instanceof PinNotSentError ? thrown.reason : thrown;
    return { answer, error: error instanceof Error ? error : new Error('the component failed', { cause: error }) };
  } finally {
    pin.wipe();
  }
}
