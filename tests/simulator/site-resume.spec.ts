import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import type { FaultName } from '../../simulator/index.ts';
import { SiteClient } from './site-client.ts';
import { openMyData } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pdf = { form: 'general', format: 'pdf' } as const;

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });
    const { resume, resumeFile, home } = places[edition];

    test.beforeEach(async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
    });

    test('sends what was chosen, and logs the very bytes', async ({ simulator, holder, mydata }) => {
      expect((await mydata.ask(resume)).text).toContain('簡式履歷表');
      const { bytes } = await mydata.ask(resumeFile, { form: pdf });
      const odt = { form: 'brief', format: 'odt' } as const;
      const other = await mydata.ask(resumeFile, { form: odt });
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(other.headers['content-type']).toBe('application/vnd.oasis.opendocument.text');
      const { cardNumber } = holder;
      expect(simulator.log.documents).toMatchObject([
        { kind: 'resume', ...pdf, bytes: bytes.length, sha256: sha256(bytes), cardNumber },
        { kind: 'resume', ...odt, bytes: other.bytes.length, sha256: sha256(other.bytes), cardNumber },
      ]);
    });

    test('sends nothing before 同意 was given', async ({ simulator, holder, mydata }) => {
      simulator.setFaults(['consent']);
      expect((await mydata.ask(home)).text).toContain('本人同意');
      expect((await mydata.ask(resumeFile, { form: pdf })).status).toBe(302);
      await mydata.ask(edition === '2020' ? '/agree.asp' : '/Home/Agree', { form: {} });
      expect((await mydata.ask(home)).text).not.toContain('本人同意');
      expect((await mydata.ask(resumeFile, { form: pdf })).status).toBe(200);
      expect(simulator.log.consents).toMatchObject([{ who: holder.cardNumber }]);
    });

    test('sends nothing to who is not signed in', async ({ simulator, mydata }) => {
      mydata.cookie = undefined;
      expect((await mydata.ask(resumeFile, { form: pdf })).status).toBe(302);
      expect(simulator.log.documents).toEqual([]);
    });

    test('answers every entry of its menu with a page of the person', async ({ holder, mydata }) => {
      const menu = (await mydata.ask(home)).text;
      const entries = [...menu.matchAll(/<li>\s*<a href="(\/[^"]+)">([^<]+)</g)];
      expect(entries.map(([, , title]) => title)).toEqual(
        expect.arrayContaining(['個人資料', '待遇表查詢', '履歷表下載', '個人檔案夾']),
      );
      expect(entries).toHaveLength(edition === '2020' ? 7 : 12);
      for (const [, path = '', title = ''] of entries) {
        const { status, text } = await mydata.ask(path);
        expect(status).toBe(200);
        expect(text).toContain(`${title}</h`);
        expect(text).toContain(holder.name);
      }
    });
  });
}

test.describe('2020', () => {
  test.use({ edition: '2020' });

  test('names a PDF in raw Big5 and shows it in the browser', async ({ simulator }) => {
    const disposition = await dispositionAt(simulator);
    const bytes = Buffer.from(disposition, 'latin1');
    expect(new TextDecoder('big5').decode(bytes)).toBe('inline; filename="公務人員履歷表.pdf"');
  });
});

test('names a PDF in UTF-8 and sends it as an attachment in 2024', async ({ simulator }) => {
  const disposition = await dispositionAt(simulator);
  expect(disposition).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('公務人員履歷表.pdf')}`);
});

test.describe('faults', () => {
  const ask = { form: pdf };

  test.beforeEach(async ({ simulator, holder, ecpa, mydata }) => {
    await openMyData(simulator, holder, { ecpa, mydata });
  });

  const spoilt: readonly (readonly [FaultName, string, (bytes: Buffer, type: string) => boolean])[] = [
    [
      'resume-none',
      'a page with 查無資料',
      (bytes, type) => type.startsWith('text/html') && bytes.includes('查無資料'),
    ],
    ['resume-empty', 'a PDF of 0 bytes', (bytes, type) => bytes.length === 0 && type === 'application/pdf'],
    ['resume-html', 'HTML as a PDF', (bytes, type) => bytes.includes('<html') && type === 'application/pdf'],
    ['resume-truncated', 'a PDF without its end', (bytes) => bytes.includes('%PDF') && !bytes.includes('%%EOF')],
  ];
  for (const [fault, what, holds] of spoilt) {
    test(`sends ${what} when told ${fault}`, async ({ simulator, mydata }) => {
      simulator.setFaults([fault]);
      const { bytes, headers } = await mydata.ask(places[2024].resumeFile, ask);
      expect(holds(bytes, headers['content-type'] ?? '')).toBe(true);
    });
  }

  test('ends the connection before the promised bytes when told resume-short', async ({ simulator, mydata }) => {
    simulator.setFaults(['resume-short']);
    await expect(mydata.ask(places[2024].resumeFile, ask)).rejects.toThrow('aborted');
  });

  test('has no button 下載 when told so', async ({ simulator, mydata }) => {
    simulator.setFaults(['resume-page-without-download']);
    expect((await mydata.ask(places[2024].resume)).text).not.toContain('>下載</button>');
  });

  test('answers 500 for MyData alone when told mydata-500', async ({ simulator, ecpa, mydata }) => {
    simulator.setFaults(['mydata-500']);
    expect((await mydata.ask(places[2024].home)).status).toBe(500);
    expect((await ecpa.ask(places[2024].menu)).status).toBe(200);
  });
});

async function dispositionAt(simulator: Parameters<typeof openMyData>[0]): Promise<string> {
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  const [ecpa, mydata] = [new SiteClient(simulator.ecpa), new SiteClient(simulator.mydata)];
  await openMyData(simulator, holder, { ecpa, mydata });
  const { headers } = await mydata.ask(places[simulator.edition].resumeFile, { form: pdf });
  return headers['content-disposition'] ?? '';
}
