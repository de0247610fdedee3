import { expect } from '@playwright/test';
import { certificateFacts } from '../../card/index.ts';
import { signedData } from './pki-signed-data.ts';
import { SiteClient } from './site-client.ts';
import { challengeOf, signIn, signInByAccount } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test('signs an agency in by its card, shows it the applications, and keeps it out of MyData', async ({
      simulator,
      ecpa,
    }) => {
      const [agency] = simulator.agencies;
      const { name = '', cardNumber = '' } = agency ?? {};
      const { signing } = await simulator.credentials(cardNumber);
      const challenge = await challengeOf(ecpa, edition);
      const signature = Buffer.from(signedData(Buffer.from(challenge), signing, { cardNumber })).toString('base64');
      const { headers } = await ecpa.ask(places[edition].verify, {
        form: { challenge, signature, cardSN: cardNumber },
      });
      expect(headers.location).toBe(places[edition].menu);
      expect((await ecpa.ask(places[edition].menu)).text).toContain(name);
      expect((await ecpa.ask(places[edition].applications)).text).toContain('WebHR');
      const refused = await ecpa.ask(places[edition].enter);
      expect(refused.text).toMatch(/role="alert">您係以機關憑證登入，公務人員個人資料服務網限以個人之/);
      expect(certificateFacts(signing.certificate)).toMatchObject({
        subjectName: name,
        organisation: name,
        idTail: '',
      });
    });

    test('keeps who came by account out of MyData, and lets who came by card in', async ({
      simulator,
      ecpa,
      holder,
    }) => {
      await signInByAccount(edition, holder, ecpa);
      expect((await ecpa.ask(places[edition].enter)).text).toContain('您係以帳號密碼登入');
      const other = new SiteClient(simulator.ecpa);
      await signIn(simulator, holder, other);
      expect((await other.ask(places[edition].enter)).text).not.toContain('您係以');
    });
  });
}
