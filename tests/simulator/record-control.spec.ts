import { strFromU8, unzipSync } from 'fflate';
import { expect } from '@playwright/test';
import { openMyData } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test('tells in later documents what was changed about a person', async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
      const statement = async (): Promise<string> => {
        const { bytes } = await mydata.ask(places[edition].resumeFile, { form: { form: 'general', format: 'odt' } });
        return strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
      };
      const change = (body: object): Promise<Response> =>
        fetch(`${simulator.control}/people/${holder.cardNumber}`, { method: 'PUT', body: JSON.stringify(body) });
      expect(await statement()).not.toContain('另行補充');
      expect((await change({ statement: '另行補充。' })).status).toBe(200);
      expect(await statement()).toContain('另行補充');
      expect((await change({ awards: [{ date: 'soon' }] })).status).toBe(400);
      expect((await change({ pin: '000000' })).status).toBe(400);
    });
  });
}

test('changes nobody who is not there, and forgets changes when it is reset', async ({ simulator, holder }) => {
  const url = `${simulator.control}/people/${holder.cardNumber}`;
  const put = async (address: string, body: object): Promise<unknown> =>
    (await fetch(address, { method: 'PUT', body: JSON.stringify(body) })).json();
  expect(await put(`${simulator.control}/people/TP00`, {})).toEqual({ error: 'nobody has this card' });
  await put(url, { awards: [] });
  simulator.reset();
  expect(await put(url, {})).toMatchObject({ awards: holder.awards });
});
