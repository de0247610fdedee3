import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type CardRecord, type Ledger, openLedger, type Pin } from '../../card/index.ts';
import { findComponent, type InstalledComponent } from '../../middleware/index.ts';
import { submit, type Submitted } from '../../middleware/installed/submission.ts';
import { pinOf } from '../fixtures/pin-of.ts';
import { test as base } from './component-side.ts';

const decoy = '31415926';

interface Submitting {
  /** Submits the page's request with this PIN in a run of its own; gives what came of it and the ledger's record. */
  submitted(
    pin: string,
    options?: Options,
  ): Promise<Submitted & { readonly record: CardRecord | undefined; readonly wiped: boolean }>;
}

interface Options {
  readonly component?: InstalledComponent;
  readonly body?: string;
  /** How long the component may take, in ms. */
  readonly timeout?: number;
}

function request(text = decoy): string {
  return `tbsPackage={"func":"MakeSignature","tbs":"abc%2B","tbsEncoding":"NONE","hashAlgorithm":"SHA256","withCardSN":"true","pin":"${text}","nonce":"","signatureType":"PKCS7"}`;
}

function isWiped(pin: Pin): boolean {
  try {
    pin.use(() => undefined);
    return false;
  } catch {
    return true;
  }
}

const test = base.extend<{ submitting: Submitting }>({
  submitting: async ({ standIn, holder }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-submit-'));
    const ledger = (): Promise<Ledger> => openLedger({ folder: join(folder, 'ledger'), attended: false });
    await use({
      submitted: async (text, { component, body = request(), timeout = 10_000 } = {}) => {
        const pin = pinOf(text);
        const opened = await ledger();
        const budget = opened.budget();
        const handed = { headers: { origin: 'http://localhost:61161', 'content-length': '1' }, decoy, timeout };
        const outcome = await submit(
          { ...handed, body: new TextEncoder().encode(body) },
          component ?? (await findComponent({ port: standIn.port })),
          { pin, spend: (number, verify) => budget.spend(number, verify) },
        );
        return { ...outcome, record: await opened.lastKnown(holder.cardNumber), wiped: isWiped(pin) };
      },
    });
    await rm(folder, { recursive: true, force: true });
  },
});

test('gets a signature with one VERIFY, and the ledger knows of three tries', async ({
  submitting,
  simulator,
  holder,
}) => {
  const { answer, error, record, wiped } = await submitting.submitted(holder.pin);
  expect(error).toBeUndefined();
  const told = JSON.parse(answer?.text ?? '') as { signature: string; ret_code: number };
  const expectedContent = Buffer.from('abc+');
  const verdict = await simulator.authority.verifySignedData(Buffer.from(told.signature, 'base64'), {
    expectedContent,
  });
  expect(verdict).toMatchObject({ kind: 'valid', cardNumber: holder.cardNumber });
  expect(record).toMatchObject({ state: 'clear', triesLeft: 3, from: 'verify' });
  expect(wiped).toBe(true);
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 1, verified: false });
});

test('loses one try for a wrong PIN, and the next unattended run sends none', async ({
  submitting,
  simulator,
  holder,
}) => {
  const first = await submitting.submitted('999999');
  expect(first.error).toMatchObject({ name: 'PinError', reason: 'wrong', triesLeft: 2 });
  expect(JSON.parse(first.answer?.text ?? '')).toMatchObject({ ret_code: 0x76100006, last_error: -2147483646 });
  expect(first).toMatchObject({ wiped: true, record: { state: 'wrong-pin', triesLeft: 2 } });
  const second = await submitting.submitted(holder.pin);
  expect(second).toMatchObject({ answer: undefined, error: { reason: 'budget-spent' }, wiped: true });
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 1, triesLeft: 2 });
});

test('does not know a card any more whose component never answered', async ({ submitting, simulator, holder }) => {
  simulator.setFaults(['component-sign-hang']);
  const { error, record } = await submitting.submitted(holder.pin, { timeout: 3_000 });
  expect(error).toMatchObject({ name: 'PinError', reason: 'state-unknown' });
  expect(record).toMatchObject({ state: 'unsettled' });
  simulator.setFaults([]);
  expect(await submitting.submitted(holder.pin)).toMatchObject({ error: { reason: 'state-unknown' } });
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 1 });
});

test('keeps the ledger as it was where the component stopped before the card', async ({
  submitting,
  standIn,
  holder,
  serve,
}) => {
  const real = await findComponent({ port: standIn.port });
  const refusing = await serve((_, response) => response.end('{"func":"sign","ret_code":1979711537}'));
  const refusal = await submitting.submitted(holder.pin, {
    component: { ...real, sign: async () => ({ status: 200, headers: {}, text: await fetchText(refusing) }) },
  });
  expect(refusal.error).toMatchObject({ name: 'ComponentError', reason: 'refused-site' });
  expect(refusal.record).toMatchObject({ state: 'clear' });
  expect(refusal.record?.triesLeft).toBeUndefined();
  expect((await submitting.submitted(holder.pin)).error).toBeUndefined();
});

test('sends no PIN when the card was exchanged, or the page hides where the decoy stands', async ({
  submitting,
  standIn,
  simulator,
  holder,
}) => {
  const component = await findComponent({ port: standIn.port });
  const twice = await submitting.submitted(holder.pin, { component, body: request(`${decoy}","more":"${decoy}`) });
  expect(twice).toMatchObject({ answer: undefined, error: { name: 'ComponentError' }, wiped: true });
  simulator.setFaults(['card-removed']);
  const gone = await submitting.submitted(holder.pin, { component });
  expect(gone).toMatchObject({ answer: undefined, error: { name: 'ReaderError', reason: 'no-card' }, wiped: true });
  expect(standIn.requests).not.toContain('POST /sign');
});

async function fetchText(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/`)).text();
}
