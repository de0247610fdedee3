import { expect } from '@playwright/test';
import type { Frame, Page } from 'playwright-core';
import { test, type Told } from './world.ts';

/** Loads the picture as a page without XHR does, and reads the JSON out of its pixels (stored blue, green, red). */
async function readPicture(frame: Page | Frame, query: string): Promise<Told & { size: string }> {
  return frame.evaluate(async (address) => {
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 2000, height: 1 });
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    let text = '';
    for (let x = 0; x < 2000; x++) {
      const [red = 0, green = 0, blue = 0] = drawing?.getImageData(x, 0, 1, 1).data ?? [];
      if (blue === 0) break;
      text += String.fromCharCode(blue, green, red);
    }
    return { ...(JSON.parse(text) as object), size: `${image.naturalWidth}x${image.naturalHeight}` };
  }, `http://localhost:61161/p11Image.bmp?${query}`);
}

test('comes back out of a canvas as the JSON about reader and card', async ({ loginPage, hipki, cardSide }) => {
  expect(await readPicture(loginPage, '1769900000000')).toMatchObject({
    size: '2000x1',
    func: 'pkcs11info',
    ret_code: 0,
    slots: [
      {
        slotDescription: '測試讀卡機 00',
        token: {
          serialNumber: 'TP00000000000042',
          certs: [{ label: 'cert1', subjectCN: '林若晴' }, { label: 'cert2' }],
        },
      },
    ],
  });
  expect(hipki.refusals).toEqual([]);
  expect(cardSide.unlocks).toBe(0);
});

test('holds the certificates when the page wants them', async ({ loginPage, fake }) => {
  const certb64 = Buffer.from(fake.certificate).toString('base64');
  expect(await readPicture(loginPage, 'withcert=true')).toMatchObject({
    slots: [{ token: { certs: [{ certb64 }, { label: 'cert2' }] } }],
  });
});

test('is a bitmap of 6054 bytes: header, ASCII, spaces to whole pixels, zeros', async ({ loginPage, site }) => {
  const answering = loginPage.waitForResponse('**/p11Image.bmp?x');
  await readPicture(loginPage, 'x');
  const response = await answering;
  const bitmap = await response.body();
  expect(bitmap).toHaveLength(6054);
  expect([bitmap.readUInt32LE(10), bitmap.readInt32LE(18), bitmap.readInt32LE(22)]).toEqual([54, 2000, 1]);
  const pixels = bitmap.subarray(54);
  const end = pixels.indexOf(0);
  expect(end % 3).toBe(0);
  expect(pixels.subarray(end).every((byte) => byte === 0)).toBe(true);
  expect(pixels.subarray(0, end).toString('latin1')).toMatch(/^\{[\x20-\x7e]*\} {0,2}$/);
  expect(await response.headerValue('access-control-allow-origin')).toBe(site);
});

for (const [who, address] of [
  ['another site', (port: number) => `http://evil.localhost:${port}/`],
  ['the site with an opaque origin', (port: number) => `http://ecpa.localhost:${port}/sandboxed`],
] as const) {
  test(`tells ${who} that it is not trusted`, async ({ world, server, hipki }) => {
    const page = await world.newPage();
    await page.goto(address(server.port));
    const told = await readPicture(page, 'withcert=true');
    expect(told).toMatchObject({ ret_code: 0x76000031 });
    expect(told).not.toHaveProperty('slots');
    expect(hipki.refusals).toMatchObject([{ reason: 'foreign-origin', path: '/p11Image.bmp' }]);
  });
}

test('tells the site in a frame of another page nothing', async ({ world, server, site, hipki }) => {
  const page = await world.newPage();
  await page.goto(`http://evil.localhost:${server.port}/framing?${encodeURIComponent(`${site}/`)}`);
  const frame = page.frame({ url: `${site}/` });
  expect(frame).not.toBeNull();
  expect(await readPicture(frame ?? page, 'x')).toMatchObject({ ret_code: 0x76000031 });
  expect(hipki.refusals).toMatchObject([{ reason: 'not-top-level' }]);
});
