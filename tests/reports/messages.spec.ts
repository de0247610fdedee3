import { expect, test } from '@playwright/test';
import { catalogue, codeFacts, errorCodes, type FixedCode, speakError } from '../../reports/index.ts';

const codes = Object.keys(errorCodes) as FixedCode[];

for (const language of ['zh-TW', 'en'] as const) {
  test(`has a message and a remedy for every code in ${language}`, () => {
    for (const code of [...codes, 'SITE_CHANGED.LOGIN.PIN_FIELD'] as const) {
      const told = speakError(language, { code, detail: 'THE-DETAIL' });
      expect(told.message.length, code).toBeGreaterThan(3);
      expect(told.remedy.length, code).toBeGreaterThan(3);
      expect(`${told.message}${told.remedy}`, code).not.toContain('{');
    }
  });
}

test('speaks Chinese in zh-TW and not in English, but for the site’s own terms', () => {
  for (const code of codes) {
    expect(catalogue('zh-TW').codes[code].message, code).toMatch(/\p{Script=Han}/u);
    expect(catalogue('en').codes[code].message, code).toMatch(/^[A-Z]/);
  }
});

test('speaks of the 健保卡 component, its password and its desk when somebody logs in by 健保卡', () => {
  const [chinese, english] = [catalogue('zh-TW').healthCard, catalogue('en').healthCard];
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  for (const language of ['zh-TW', 'en'] as const) {
    const told = speakError(language, { code: 'LOCAL.COMPONENT_MISSING', detail: 'THE-DETAIL', healthCard: true });
    expect(told.message).toMatch(/健保卡.*THE-DETAIL/);
    expect(told.remedy).toContain('cloudicweb.nhi.gov.tw');
    expect(told.remedy).not.toContain('HiPKI');
    const other = speakError(language, { code: 'LOCAL.DISK', detail: '', healthCard: true });
    expect(other).toEqual(speakError(language, { code: 'LOCAL.DISK', detail: '' }));
  }
});

test('names the landmark of a site that has changed, and ends 14', () => {
  const told = speakError('en', { code: 'SITE_CHANGED.LOGIN.PIN_FIELD', detail: 'LOGIN.PIN_FIELD: not there' });
  expect(told.message).toContain('LOGIN.PIN_FIELD');
  expect(codeFacts(told.code).exitCode).toBe(14);
});

test('tells the tries left of a wrong PIN, and never that trying again makes sense', () => {
  const told = speakError('en', { code: 'CARD.PIN_WRONG', detail: '', triesLeft: 2 });
  expect(told).toMatchObject({ triesLeft: 2, retriable: false, owner: 'card' });
  expect(told.message).toContain('2');
});

for (const [code, detail] of [
  ['SITE.UNREACHABLE', 'the name ecpa.example is not known (DNS: ENOTFOUND)'],
  ['SITE.TIMEOUT', 'the site took longer than 30 s'],
  ['SITE.MAINTENANCE', 'the site is in maintenance: 系統維護公告'],
  ['SITE_CHANGED.LOGIN.PIN_FIELD', 'LOGIN.PIN_FIELD: not there'],
  ['DOCUMENT.INVALID', 'a page came instead of the file'],
  ['DOCUMENT.TRUNCATED', 'the PDF has no end'],
  ['USAGE', 'the range is turned around: 2025-03 is after 2025-01'],
  ['USAGE', '--to 2030-01 is in the future'],
  ['USAGE', "option '--form <form>' argument 'x' is invalid. Allowed choices are 1, 2."],
  ['USAGE', "unknown command 'X' (Did you mean Y?)"],
  ['USER.TOO_SOON', 'one login in 10 minutes; the next one from 18:43 on'],
  ['READER.NONE', 'no card reader is connected'],
] as const) {
  test(`tells in Chinese alone: ${detail}`, () => {
    const { message } = speakError('zh-TW', { code, detail });
    expect(message.replace(/[\w.]*[A-Z_.\d][\w.-]*|ecpa\.example|--to|--form/g, '')).not.toMatch(/[a-z]{2}/);
  });
}

test('puts the detail in as it is, without reading it as a pattern', () => {
  expect(speakError('en', { code: 'INTERNAL', detail: "$& $1 $'" }).message).toContain("$& $1 $'");
});
