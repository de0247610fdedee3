import { expect } from '@playwright/test';
import {
  readAnnouncements,
  readProfile,
  readProgress,
  readPromotion,
  readRetirement,
  readRetirementCard,
  readReview,
  readStatement,
} from '../../flows/index.ts';
import { documentsIn, type Rooms, test } from '../fixtures/rooms.ts';

// One after the other: all of them share one login.
test.describe.configure({ mode: 'default' });

const later = [readRetirement, readPromotion, readRetirementCard] as const;

async function lacksLaterRooms({ flow, session }: Rooms): Promise<void> {
  for (const read of later) await expect(read(flow, session)).rejects.toMatchObject({ reason: 'no-room' });
}

async function hasLaterRooms({ flow, session, holder }: Rooms): Promise<void> {
  const { dates, facts } = await readRetirement(flow, session);
  const last = dates.find(({ name }) => name === '屆齡退休日期')?.date;
  expect(last).toBe(`${Number(holder.birthDate.slice(0, 4)) + 65}${holder.birthDate.slice(4)}`);
  expect(facts.map(({ name }) => name)).toContain('任職年資');
  const { items, addsUp } = await readPromotion(flow, session);
  expect(addsUp).toBe(true);
  expect(items.map(({ name }) => name)).toEqual(['學歷', '考試', '年資', '考績', '獎懲', '訓練及進修']);
}

const laterRooms = { '2020': lacksLaterRooms, '2024': hasLaterRooms } as const;

test('reads 個人資料 as the site has it, dates in ISO', async ({ rooms }) => {
  const { flow, session, holder } = rooms;
  const profile = await readProfile(flow, session, { name: holder.name });
  const post = holder.posts.at(-1);
  const { agency, title, grade, from: since } = post ?? {};
  expect(profile).toMatchObject({ name: holder.name, birthDate: holder.birthDate, agency, title, grade, since });
  expect(profile.facts).toContainEqual({ name: '身分證統一編號', value: holder.id });
});

test('refuses 個人資料 of somebody else', async ({ rooms }) => {
  const { flow, session } = rooms;
  await expect(readProfile(flow, session, { name: '王小明' })).rejects.toMatchObject({ reason: 'wrong-holder' });
});

test('reads every section of 資料查詢及校對, and one alone', async ({ rooms }) => {
  const { flow, session, holder } = rooms;
  const sections = await readReview(flow, session, {});
  const counts = Object.fromEntries(sections.map(({ section, table }) => [section, table?.rows.length]));
  const { education, posts, appraisals, awards, family } = holder;
  expect(counts).toMatchObject({
    ...{ 學歷: education.length, 經歷: posts.length, 考績: appraisals.length },
    ...{ 獎懲: awards.length, 家屬: family.length, 考試: 1 },
  });
  expect(Object.keys(counts)).toEqual(['學歷', '考試', '經歷', '考績', '獎懲', '訓練', '家屬']);
  const [merits, ...others] = await readReview(flow, session, { section: '獎懲' });
  expect(others).toEqual([]);
  expect(merits?.table?.rows.map((row) => row[3])).toEqual(awards.map(({ orderNumber }) => orderNumber));
});

test('names the sections that there are when another one is asked for', async ({ rooms }) => {
  const { flow, session } = rooms;
  const asked = readReview(flow, session, { section: '夢想' });
  await expect(asked).rejects.toMatchObject({
    reason: 'unknown-section',
    message: expect.stringContaining('學歷, 考試'),
  });
});

test('reads 修改進度查詢 with what became of each request', async ({ rooms }) => {
  const { flow, session } = rooms;
  const { requests } = await readProgress(flow, session);
  expect(requests.at(-1)).toMatchObject({ section: '訓練', state: '已完成' });
  expect(requests.at(-1)?.settledOn).toMatch(/^2025-\d\d-28$/);
});

test('reads 系統公告, and stores the files under the names that the site gives them', async ({ rooms, out }) => {
  const { flow, session } = rooms;
  const { announcements, documents } = await readAnnouncements(flow, session, { out });
  expect(announcements.map(({ date, hasFile }) => `${date ?? ''} ${hasFile}`)).toEqual([
    '2019-11-01 false',
    '2019-10-25 true',
    '2019-09-30 true',
  ]);
  expect(documents.map(({ title }) => title)).toEqual([
    '記功以下獎勵令電子化措施_操作手冊(人事人員)',
    '公務人員個人資料服務網操作手冊(人事人員)',
  ]);
  expect(documents.every(({ mediaType }) => mediaType === 'application/pdf')).toBe(true);
  expect(await documentsIn(out)).toHaveLength(2);
});

test('takes no path from the name of a file', async ({ rooms, out }) => {
  const { flow, session } = rooms;
  rooms.faults('announcement-path');
  const { documents } = await readAnnouncements(flow, session, { out });
  expect(documents.map(({ title }) => title)).toContain('公務人員個人資料服務網操作手冊(人事人員)');
  expect(await documentsIn(out)).toHaveLength(2);
});

test('says in the site’s words what there is not, and takes nothing for a success', async ({ rooms }) => {
  const { flow, session, holder } = rooms;
  rooms.faults('rooms-empty');
  const none = (message: string | RegExp) => ({ reason: 'none', message: expect.stringMatching(message) });
  await expect(readProfile(flow, session, holder)).rejects.toMatchObject(none('查無資料'));
  await expect(readReview(flow, session, { section: '學歷' })).rejects.toMatchObject(none('查無資料'));
  await expect(readStatement(flow, session)).rejects.toMatchObject(none('簡要自述'));
  await expect(readProgress(flow, session)).rejects.toMatchObject(none('目前沒有修改申請'));
  await expect(readAnnouncements(flow, session, {})).rejects.toMatchObject(none('目前沒有公告'));
});

test('reads the rooms that the later edition has; the earlier one is said to lack them', async ({ rooms, edition }) => {
  await expect(laterRooms[edition](rooms)).resolves.toBeUndefined();
});

test('says who has no 數位退休證 why, and shows it to who has retired @once', async ({ rooms }) => {
  const { flow, session, holder } = rooms;
  await expect(readRetirementCard(flow, session)).rejects.toMatchObject({
    reason: 'none',
    message: expect.stringContaining('現職人員'),
  });
  rooms.faults('retired');
  const { facts, retiredOn } = await readRetirementCard(flow, session);
  expect(facts).toContainEqual({ name: '姓名', value: holder.name });
  expect(retiredOn).toMatch(/-01-16$/);
});

test('notices a total that is wrong @once', async ({ rooms }) => {
  rooms.faults('promotion-sum-wrong');
  expect(await readPromotion(rooms.flow, rooms.session)).toMatchObject({ addsUp: false });
});

test('says that the site has changed when an entry is gone though newer ones are there @once', async ({ rooms }) => {
  rooms.faults('menu-without-retirement');
  // A page of the room before would still have the entry.
  await readStatement(rooms.flow, rooms.session);
  await expect(readRetirement(rooms.flow, rooms.session)).rejects.toMatchObject({
    landmark: 'MYDATA.RETIREMENT_LINK',
  });
});

test('names what a page lacks when it shows its heading alone @once @whole', async ({ rooms }) => {
  rooms.faults('rooms-bare');
  await expect(readProfile({ ...rooms.flow, timeout: 9_000 }, rooms.session, rooms.holder)).rejects.toMatchObject({
    landmark: 'PROFILE.NAME',
  });
});
