import { expect, test } from '@playwright/test';
import { findRequest } from '../../flows/rooms/ask-for-correction.ts';
import { tableRecords } from '../../pages/index.ts';
import { toAnnouncement } from '../../pages/rooms/announcements-page.ts';
import { fact } from '../../pages/rooms/page-text.ts';
import { toProfile } from '../../pages/rooms/profile-page.ts';
import { toRequests } from '../../pages/rooms/progress-page.ts';
import { toScores } from '../../pages/rooms/promotion-page.ts';
import { toRetirementCard } from '../../pages/rooms/retirement-card-page.ts';
import { siteAnswer } from '../../pages/rooms/site-answer.ts';

test('gives dates of dated columns in ISO, and leaves marks alone', () => {
  const table = { head: ['學校', '修業迄', '總分'], rows: [['青嵐', '86.06', '86.06']] };
  expect(tableRecords(table)).toEqual([{ 學校: '青嵐', 修業迄: '1997-06', 總分: '86.06' }]);
});

test('knows what a profile says by the site’s names, and keeps what it does not know', () => {
  const facts = [fact('姓名：', '林若晴'), fact('出生日期', '民國 75 年 3 月 12 日'), fact('興趣', '登山')];
  const profile = toProfile(facts);
  expect(profile).toMatchObject({ name: '林若晴', birthDate: '1986-03-12' });
  expect(profile.facts).toContainEqual({ name: '興趣', value: '登山' });
  expect(profile).not.toHaveProperty('agency');
});

test('reads requests by the columns’ names, whatever their order', () => {
  const head = ['處理進度', '資料類別', '修改說明', '申請日期', '處理日期'];
  const rows = [['受理中', '學歷', '學位有誤', '115.11.24', '']];
  expect(toRequests({ head, rows })).toEqual([
    { appliedOn: '2026-11-24', section: '學歷', text: '學位有誤', state: '受理中' },
  ]);
});

test('names the column that a table of requests lacks', () => {
  const broken = (): unknown => toRequests({ head: ['資料類別', '修改說明'], rows: [] });
  expect(broken).toThrow(expect.objectContaining({ landmark: 'PROGRESS.STATE' }));
});

const head = ['評分項目', '配分', '得分'];

test('adds points up in tenths, as sums of decimals come out uneven', () => {
  const rows = [...Array(3).keys()].map((place) => [`項目${place}`, '1', '0.1']);
  expect(toScores({ head, rows, foot: ['合計', '3', '0.3'] })).toMatchObject({ total: 0.3, addsUp: true });
  expect(toScores({ head, rows: [...rows, ['合計', '3', '0.4']] })).toMatchObject({ total: 0.4, addsUp: false });
  expect(toScores({ head, rows: [['學歷', '８', '７．５ 分']], foot: ['合計', '8', '7.5'] }).items).toEqual([
    { name: '學歷', most: 8, score: 7.5 },
  ]);
});

for (const [what, table] of [
  ['PROMOTION.TOTAL', { head, rows: [['學歷', '8', '7']] }],
  ['PROMOTION.SCORE', { head, rows: [['學歷', '8', '優']], foot: ['合計', '8', '7'] }],
  ['PROMOTION.ITEM', { head: ['甲', '得分'], rows: [] }],
] as const) {
  test(`says that the site has changed when there is no ${what}`, () => {
    expect(() => toScores(table)).toThrow(expect.objectContaining({ landmark: what }));
  });
}

test('tells an announcement’s date, text and file, whether the text is the link or stands before it', () => {
  expect(toAnnouncement('108.11.01 若有異常,請重新載入', undefined)).toEqual({
    date: '2019-11-01',
    text: '若有異常,請重新載入',
    hasFile: false,
  });
  const text = '操作手冊(人事人員)';
  expect(toAnnouncement(`108.10.25 ${text}`, text)).toMatchObject({ text, hasFile: true });
  expect(toAnnouncement(`108.10.25\n${text} 下載附件`, '下載附件')).toMatchObject({ text, hasFile: true });
  expect(toAnnouncement('停機公告 明日', undefined)).toEqual({ text: '停機公告 明日', hasFile: false });
});

test('reads a 數位退休證, with what it does not know', () => {
  const facts = [fact('退休證字號', '退證字第1號'), fact('退休生效日期', '民國 115 年 1 月 16 日'), fact('等級', '一')];
  expect(toRetirementCard(facts)).toEqual({ number: '退證字第1號', retiredOn: '2026-01-16', facts });
});

for (const [words, kind] of [
  ['已送出修改申請，案號 R1', 'accepted'],
  ['資料已儲存', 'accepted'],
  ['儲存成功', 'accepted'],
  ['內容含有不允許之字元，未儲存', 'refused'],
  ['修改說明超過 300 字', 'refused'],
  ['系統忙碌', 'refused'],
] as const) {
  test(`takes 「${words}」 for ${kind}`, () => {
    expect(siteAnswer(words)).toEqual({ kind, message: words });
  });
}

test('finds a request by its number; by its text only where the site told no number', () => {
  const old = { number: 'R1', section: '學歷', text: '學位 有誤', state: '已完成' };
  const sent = { section: '學歷', text: '學位有誤' };
  expect(findRequest([old], { ...sent, message: '已送出' })).toBe(old);
  expect(findRequest([old], { ...sent, message: '已送出，案號 R1' })).toBe(old);
  expect(findRequest([old], { ...sent, message: '已送出，案號 X9' })).toBeUndefined();
  expect(findRequest([old], { ...sent, section: '考試', message: '已送出' })).toBeUndefined();
});
