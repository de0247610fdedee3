import { expect, test } from '@playwright/test';
import { proveOrder } from '../../documents/index.ts';
import { pdfPictures } from '../../documents/qr/pdf-pictures.ts';
import { readQrCode } from '../../documents/qr/read-qr-code.ts';
import { orderPdf, type OrderSheet } from '../../simulator/documents/index.ts';
import { rawPicturePdf } from './raw-picture-pdf.ts';

const proof = 'https://certproof.nchc.org.tw/verify?id=0123456789abcdef';
const holder = { name: '周若晴', idLastFour: '6789' };

const sheet: OrderSheet = {
  title: '明湖縣政府社會處 獎勵令',
  holder: holder.name,
  paragraphs: [`受文者：${holder.name}`, '嘉獎一次'],
  proof,
  code: 'picture',
  at: new Date(0),
};

const prove = async (changes: Partial<OrderSheet>, claim: Partial<Parameters<typeof proveOrder>[1]> = {}) =>
  proveOrder(await orderPdf({ ...sheet, ...changes }), { kind: 'award', holder, ...claim });

test('proves an order, and tells where anybody can have it confirmed', async () => {
  expect(await prove({})).toEqual({ mediaType: 'application/pdf', pages: 1, proofAddress: proof });
});

test('takes the page’s picture where the code in the document is drawn as lines', async () => {
  await expect(prove({ code: 'lines' })).rejects.toMatchObject({ reason: 'invalid' });
  const [pagePicture] = await pdfPictures(await orderPdf(sheet));
  expect(await prove({ code: 'lines' }, { pagePicture })).toHaveProperty('proofAddress', proof);
});

for (const elsewhere of [
  'https://certproof.nchc.org.tw.example.net/verify?id=1',
  'https://certproof.nchc.org.tw@example.net/verify?id=1',
  'http://certproof.nchc.org.tw/verify?id=1',
  'https://certproof.nchc.org.tw:8443/verify?id=1',
  'certproof.nchc.org.tw/verify?id=1',
  'WIFI:S:free;;',
]) {
  test(`refuses a code that says ${elsewhere}, and tells both addresses`, async () => {
    await expect(prove({ proof: elsewhere })).rejects.toMatchObject({
      reason: 'invalid',
      message: `the QR code in the document leads to ${elsewhere}, not to https://certproof.nchc.org.tw/`,
    });
  });
}

test('refuses an order whose page shows a code that leads elsewhere', async () => {
  const [pagePicture] = await pdfPictures(await orderPdf({ ...sheet, proof: 'https://example.net/' }));
  await expect(prove({}, { pagePicture })).rejects.toThrow('on the page leads to https://example.net/');
});

test('refuses an order without a code, of another kind, and of another person', async () => {
  await expect(prove({ code: 'none' })).rejects.toThrow('no QR code');
  await expect(prove({}, { kind: 'appointment' })).rejects.toThrow('does not have the title');
  await expect(prove({}, { holder: { name: '林若晴' } })).rejects.toMatchObject({ reason: 'wrong-holder' });
  await expect(prove({ paragraphs: ['身分證統一編號：Y299001234'] })).rejects.toMatchObject({ reason: 'wrong-holder' });
});

test('refuses half an order, a page, and nothing', async () => {
  const bytes = await orderPdf(sheet);
  const claim = { kind: 'award', holder } as const;
  await expect(proveOrder(bytes.subarray(0, 5_000), claim)).rejects.toMatchObject({ reason: 'truncated' });
  await expect(proveOrder(Buffer.from('<html>'), claim)).rejects.toMatchObject({ reason: 'invalid' });
  await expect(proveOrder(new Uint8Array(), claim)).rejects.toMatchObject({ reason: 'invalid' });
});

for (const form of ['bits', 'stencil', 'colours'] as const) {
  test(`reads a code whose pixels are ${form}`, async () => {
    const [picture] = await pdfPictures(rawPicturePdf(proof, form));
    expect(picture && (await readQrCode(picture))).toBe(proof);
  });
}

test('reads no code where there is none', async () => {
  for (const side of [1, 20, 200]) {
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    expect(await readQrCode({ width: side, height: side, data })).toBeUndefined();
  }
});
