import { expect } from '@playwright/test';
import { openMyData } from './site-visit.ts';
import type { SiteAnswer, SiteClient } from './site-client.ts';
import { editions, test } from './site-world.ts';

const places = { '2020': '/salary.asp', '2024': '/Salary' } as const;

/** Asks for a month as the page's form does. */
function ask(mydata: SiteClient, edition: keyof typeof places, year: number, month: number): Promise<SiteAnswer> {
  const hidden = { '2020': { __VIEWSTATE: 'x' }, '2024': { __RequestVerificationToken: 'x' } }[edition];
  return mydata.ask(places[edition], { form: { ...hidden, year: String(year), month: String(month) } });
}

/** The numbers of a page that stand in cells of amounts. */
const amounts = (text: string): number[] =>
  [...text.matchAll(/class="amount"[^>]*>([－\d,-]+)/g)].map(([, told = '']) =>
    Number(told.replace('－', '-').replaceAll(',', '')),
  );

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test.beforeEach(async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
    });

    test('shows a 待遇表 whose net is what is left of what is paid, and notes the month', async ({
      simulator,
      mydata,
    }) => {
      const { text } = await ask(mydata, edition, 114, 1);
      expect(text).toMatch(/114 ?年 ?0?1 ?月/);
      expect(text).toContain('年終工作獎金');
      const [gross, deducted, net] = ['應發合計', '應扣合計', '實發金額'].map(
        (name) => amounts(text.split(name)[1] ?? '')[0] ?? 0,
      );
      expect(net).toBe((gross ?? 0) - (deducted ?? 0));
      expect(simulator.log.salaryMonths).toMatchObject([{ month: '2025-01' }]);
    });

    test('says 查無資料 of months before the first post and after this one', async ({ mydata, clock }) => {
      expect((await ask(mydata, edition, 90, 1)).text).toContain('查無資料');
      clock.ahead = Date.parse('2025-06-30T20:00:00Z') - Date.now();
      expect((await ask(mydata, edition, 114, 7)).text).not.toContain('查無資料');
      expect((await ask(mydata, edition, 114, 8)).text).toContain('查無資料');
    });

    test('takes its own form alone', async ({ mydata }) => {
      expect((await mydata.ask(places[edition], { form: { year: '114', month: '1' } })).status).toBe(400);
    });
  });
}

test('gives the month as a PDF in 2024', async ({ simulator, holder, ecpa, mydata }) => {
  await openMyData(simulator, holder, { ecpa, mydata });
  const form = { __RequestVerificationToken: 'x', year: '114', month: '1' };
  const { headers, bytes } = await mydata.ask('/Salary/Download', { form });
  expect(headers['content-type']).toBe('application/pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(simulator.log.documents).toMatchObject([{ kind: 'salary', format: 'pdf', bytes: bytes.length }]);
});
