import { expect } from '@playwright/test';
import { findComponent } from '../../middleware/index.ts';
import type { FaultName } from '../../simulator/index.ts';
import { test } from './component-side.ts';

test('tells version, reader, card and the certificates that the proof of a document needs', async ({
  standIn,
  holder,
}) => {
  const found = await findComponent({ port: standIn.port });
  expect(found).toMatchObject({ version: '1.3.4.103349', cardNumber: holder.cardNumber });
  expect(found.readerName).not.toBe('');
  expect(found.certificates.map(({ usage }) => usage)).toEqual(['digitalSignature', 'keyEncipherment']);
  expect(found.certificates[0]?.facts).toMatchObject({ subjectName: holder.name, idTail: holder.id.slice(-4) });
});

const faults: readonly (readonly [FaultName, Record<string, unknown>])[] = [
  ['component-old', { name: 'ComponentError', reason: 'old' }],
  ['component-hang', { name: 'ComponentError', reason: 'missing' }],
  ['component-no-reader', { name: 'ReaderError', reason: 'no-reader' }],
  ['card-removed', { name: 'ReaderError', reason: 'no-card' }],
];

for (const [fault, error] of faults) {
  test(`is told of ${fault} before there is a PIN`, async ({ simulator, standIn, holder }) => {
    simulator.setFaults([fault]);
    // Only one that does not answer is not waited for.
    const timeout = fault === 'component-hang' ? 300 : 10_000;
    await expect(findComponent({ port: standIn.port, timeout })).rejects.toMatchObject(error);
    expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 0 });
  });
}

test('says that nobody answers, or that somebody else does', async ({ standIn, serve }) => {
  const { port } = standIn;
  await standIn[Symbol.asyncDispose]();
  await expect(findComponent({ port })).rejects.toMatchObject({ name: 'ComponentError', reason: 'missing' });
  const other = await serve((_, response) => response.end('It works!'));
  await expect(findComponent({ port: other })).rejects.toMatchObject({
    reason: 'missing',
    message: expect.stringContaining('another program'),
  });
});

test('takes an answer that makes no sense for no card', async ({ serve }) => {
  const port = await serve((request, response) =>
    response.end(request.url === '/' ? 'version:1.3.4.103349' : '{"slots":'),
  );
  await expect(findComponent({ port })).rejects.toMatchObject({ name: 'CardError', reason: 'unexpected-answer' });
});
