import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { openMyData } from './site-visit.ts';
import { editions, test } from './site-world.ts';

const addresses = {
  2020: { list: '/files.asp', file: '/files_download.asp', awards: '/awards.asp' },
  2024: { list: '/Files', file: '/Files/Download', awards: '/Awards' },
} as const;

const order = '/Order/Download?kind=Awards&no=1';

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });
    const { list, file, awards } = addresses[edition];

    test('lists the files, sends each, and logs the very bytes', async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
      const links = (await mydata.ask(list)).text.match(/no=\d+/g) ?? [];
      expect(links).toEqual(['no=1', 'no=2', 'no=3', 'no=4', 'no=5']);
      for (const link of links) {
        const { status, bytes } = await mydata.ask(`${file}?${link}`);
        expect(status).toBe(200);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(simulator.log.documents.at(-1)).toMatchObject({ kind: 'file', bytes: bytes.length, sha256 });
      }
      expect((await mydata.ask(`${file}?no=6`)).status).toBe(404);
    });

    test('sends nothing to who is not signed in', async ({ simulator, mydata }) => {
      for (const path of [list, `${file}?no=1`, order]) expect((await mydata.ask(path)).status).not.toBe(200);
      expect(simulator.log.documents).toEqual([]);
    });

    test('has 獎勵令查詢 in the later edition alone', async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
      const status = { 2020: 404, 2024: 200 }[edition];
      expect((await mydata.ask(awards)).status).toBe(status);
      expect((await mydata.ask(order)).status).toBe(status);
    });
  });
}

test('sends no order before 同意, where their first use asks for it', async ({ simulator, holder, ecpa, mydata }) => {
  simulator.setFaults(['orders-consent']);
  await openMyData(simulator, holder, { ecpa, mydata });
  expect((await mydata.ask('/Home')).text).not.toContain('本人同意');
  expect((await mydata.ask('/Awards')).text).toContain('本人同意');
  expect((await mydata.ask(order)).status).toBe(302);
  await mydata.ask('/Home/Agree', { form: {} });
  expect((await mydata.ask('/Awards')).text).not.toContain('本人同意');
  expect((await mydata.ask(order)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(simulator.log.consents).toHaveLength(1);
});
