import { expect, test } from '@playwright/test';
import { resumeContent, rocDate, rocDateShort, taiwanDate } from '../../simulator/documents/index.ts';
import { person } from '../../simulator/people/index.ts';

const at = new Date('2026-11-23T20:00:00+08:00');

test('dates are told in ROC years', () => {
  expect(rocDate('1986-03-12')).toBe('民國 75 年 3 月 12 日');
  expect(rocDate('1912-01-01')).toBe('民國 1 年 1 月 1 日');
  expect(rocDate('1911-12-31')).toBe('民國前 1 年 12 月 31 日');
  expect(rocDateShort('2009-06')).toBe('98.06');
  expect(rocDateShort('2025-11-03')).toBe('114.11.03');
});

test('what is no ISO date is refused', () => {
  expect(() => rocDate('2009-06')).toThrow(RangeError);
  expect(() => rocDate('75/03/12')).toThrow(RangeError);
  expect(() => rocDateShort('2009')).toThrow(RangeError);
});

test('the day of printing is the day in Taiwan', () => {
  expect(taiwanDate(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  expect(taiwanDate(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
});

test('nothing of cards, PIN and account stands in a résumé', () => {
  for (let index = 0; index < 20; index++) {
    const holder = person(index);
    const said = JSON.stringify(resumeContent(holder, 'general', at));
    for (const secret of [holder.pin, holder.cardNumber, holder.nhiCardNumber, holder.account, holder.password])
      expect(said).not.toContain(secret);
  }
});

test('sections are numbered, and records run from the oldest to the latest', () => {
  const holder = person(0);
  const shuffled = { ...holder, appraisals: holder.appraisals.toReversed(), posts: holder.posts.toReversed() };
  const content = resumeContent(shuffled, 'general', at);
  expect(content).toEqual(resumeContent(holder, 'general', at));
  expect(content.sections.map(({ title }) => title)).toEqual([
    '一、基本資料',
    '二、學歷',
    '三、經歷',
    '四、考績',
    '五、獎懲',
    '六、家屬',
    '七、簡要自述',
  ]);
});

test('the brief form keeps the last three posts', () => {
  const holder = person(0);
  const [last] = holder.posts.slice(-1);
  const posts = Array.from({ length: 6 }, (_, count) => ({
    agency: '北辰市政府',
    title: '科員',
    grade: '委任第五職等',
    ...last,
    from: `200${count}-01-01`,
  }));
  const career = resumeContent({ ...holder, posts }, 'brief', at).sections[2];
  expect(career).toMatchObject({ title: '三、經歷（最近三筆）' });
  expect(career?.kind === 'grid' && career.rows.map((row) => row[3])).toEqual(['92.01.01', '93.01.01', '94.01.01']);
});
