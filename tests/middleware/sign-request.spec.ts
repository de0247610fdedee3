import { expect, test } from '@playwright/test';
import { parseSignRequest } from '../../middleware/hipki/sign-request.ts';

const textOf = (body: string): string | undefined => {
  const request = parseSignRequest(body);
  return request && Buffer.from(request.tbs).toString();
};

test('reads a package that is percent-encoded as a whole', () => {
  const json = JSON.stringify({ func: 'MakeSignature', tbs: '測試 "1+1"', pin: '12345678' });
  expect(textOf(`tbsPackage=${encodeURIComponent(json)}`)).toBe('測試 "1+1"');
});

test('decodes base64 content', () => {
  const tbs = Buffer.from([0xfb, 0xff, 0x00]).toString('base64').replaceAll('+', '%2B');
  const request = parseSignRequest(`tbsPackage=${JSON.stringify({ tbs, tbsEncoding: 'base64' })}`);
  expect([...(request?.tbs ?? [])]).toEqual([0xfb, 0xff, 0x00]);
});

for (const [withCardSN, wanted] of [
  ['true', true],
  [true, true],
  ['false', false],
  ['', false],
  [undefined, false],
] as const) {
  test(`takes withCardSN ${JSON.stringify(withCardSN)} for ${wanted}`, () => {
    expect(parseSignRequest(`tbsPackage=${JSON.stringify({ withCardSN })}`)?.withCardNumber).toBe(wanted);
  });
}

test('reads a PIN raw and percent-encoded', () => {
  for (const pin of ['12345678', '%31%32%33%34%35%36%37%38']) {
    expect(parseSignRequest(JSON.stringify({ pin }))?.pin).toBe('12345678');
  }
});

test('finds no request where there is no JSON object', () => {
  for (const body of ['', 'tbsPackage=', 'tbsPackage={"a":', 'tbsPackage=null', 'tbsPackage=42']) {
    expect(parseSignRequest(body)).toBeUndefined();
  }
});
