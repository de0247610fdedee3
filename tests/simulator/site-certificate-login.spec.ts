import { expect } from '@playwright/test';
import { createAuthority, type SignatureFault } from '../../simulator/pki/index.ts';
import { person } from '../../simulator/people/index.ts';
import { signedData } from './pki-signed-data.ts';
import { SiteClient } from './site-client.ts';
import { challengeOf, signedForm, signIn } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test('lets in who signed the challenge, and logs it', async ({ simulator, holder, ecpa }) => {
      const { status, headers } = await signIn(simulator, holder, ecpa);
      expect(status).toBe(302);
      expect(headers.location).toBe(places[edition].menu);
      const menu = await ecpa.ask(places[edition].menu);
      expect(menu.text).toContain(`${holder.name} 您好`);
      const { logins, openSessions } = simulator.log;
      expect(logins).toMatchObject([{ cardNumber: holder.cardNumber, outcome: 'signed-in' }]);
      expect(openSessions).toBe(1);
    });

    test('refuses a challenge that was used before', async ({ simulator, holder, ecpa }) => {
      const form = await signedForm(simulator, holder, await challengeOf(ecpa, edition));
      await ecpa.ask(places[edition].verify, { form });
      const again = await ecpa.ask(places[edition].verify, { form });
      expect(again.status).toBe(200);
      expect(again.text).toContain('驗證資訊已失效，請重新登入');
      expect(simulator.log.logins).toMatchObject([{ outcome: 'signed-in' }, { reason: 'challenge-spent' }]);
    });

    test('gives a new challenge with each page', async ({ ecpa }) => {
      expect(await challengeOf(ecpa, edition)).not.toBe(await challengeOf(ecpa, edition));
    });
  });
}

test('refuses a challenge of another session', async ({ simulator, holder, ecpa }) => {
  const form = await signedForm(simulator, holder, await challengeOf(new SiteClient(simulator.ecpa), '2024'));
  const { text } = await ecpa.ask(places[2024].verify, { form });
  expect(text).toContain('驗證資訊已失效');
});

test('refuses a challenge that is older than 5 minutes', async ({ simulator, holder, ecpa, clock }) => {
  const form = await signedForm(simulator, holder, await challengeOf(ecpa, '2024'));
  clock.ahead = 5 * 60_000 + 1;
  expect((await ecpa.ask(places[2024].verify, { form })).text).toContain('驗證資訊已失效');
});

interface Refused {
  readonly what: string;
  readonly reason: SignatureFault | 'wrong-card' | 'unknown-person' | 'rejected';
  readonly message: string;
  /** Changes the right form. */
  readonly spoil?: (form: Record<string, string>) => Promise<Record<string, string>> | Record<string, string>;
  readonly fault?: 'certificate-expired' | 'certificate-revoked' | 'login-rejected';
}

const unspoilt: NonNullable<Refused['spoil']> = (form) => form;

const refused: readonly Refused[] = [
  {
    what: 'no SignedData',
    reason: 'malformed',
    message: '簽章驗證失敗',
    spoil: (form) => ({ ...form, signature: 'AAAA' }),
  },
  {
    what: 'the number of another card',
    reason: 'wrong-card',
    message: '卡號不符',
    spoil: (form) => ({ ...form, cardSN: person(1).cardNumber }),
  },
  {
    what: 'a certificate of a stranger',
    reason: 'untrusted',
    message: '非信任之憑證機構',
    spoil: async ({ challenge = '', ...form }) => {
      const { signing } = await (await createAuthority()).issue(person(0));
      const message = signedData(Buffer.from(challenge), signing, { cardNumber: person(0).cardNumber });
      return { ...form, challenge, signature: Buffer.from(message).toString('base64') };
    },
  },
  { what: 'a certificate that is expired', reason: 'expired', message: '憑證已逾期', fault: 'certificate-expired' },
  { what: 'a certificate that is revoked', reason: 'revoked', message: '憑證已廢止', fault: 'certificate-revoked' },
  { what: 'everybody, when told so', reason: 'rejected', message: '登入失敗', fault: 'login-rejected' },
];

for (const { what, reason, message, spoil = unspoilt, fault } of refused) {
  test(`refuses ${what}`, async ({ simulator, holder, ecpa }) => {
    simulator.setFaults(fault ? [fault] : []);
    const form = await spoil(await signedForm(simulator, holder, await challengeOf(ecpa, '2024')));
    const { status, text } = await ecpa.ask(places[2024].verify, { form });
    expect(status).toBe(200);
    expect(text).toMatch(new RegExp(`role="alert"[^>]*>\\s*[^<]*${message}`));
    expect(simulator.log).toMatchObject({ logins: [{ outcome: 'rejected', reason }], openSessions: 0 });
  });
}

test('refuses a signature over something else', async ({ simulator, holder, ecpa }) => {
  const other = await signedForm(simulator, holder, 'something else');
  const form = { ...other, challenge: await challengeOf(ecpa, '2024') };
  expect((await ecpa.ask(places[2024].verify, { form })).text).toContain('簽章驗證失敗');
  expect(simulator.log.logins).toMatchObject([{ reason: 'content-mismatch' }]);
});

test('refuses a certificate of nobody that it knows', async ({ simulator, holder, ecpa }) => {
  const challenge = await challengeOf(ecpa, '2024');
  const { signing } = await simulator.authority.issue(holder);
  const message = signedData(Buffer.from(challenge), signing, { cardNumber: holder.cardNumber });
  const form = { challenge, signature: Buffer.from(message).toString('base64'), cardSN: holder.cardNumber };
  expect((await ecpa.ask(places[2024].verify, { form })).text).toContain('查無此憑證對應之人員');
});
