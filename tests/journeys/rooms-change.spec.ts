import { readFile, stat } from 'node:fs/promises';
import { expect } from '@playwright/test';
import {
  askForCorrection,
  type AskForCorrectionInput,
  readProgress,
  readStatement,
  writeStatement,
  type WriteStatementInput,
} from '../../flows/index.ts';
import { documentsIn, type Rooms, test } from '../fixtures/rooms.ts';

// One after the other: all of them share one login.
test.describe.configure({ mode: 'default' });

/** How long a 簡要自述 may be. */
const longest = { '2020': 500, '2024': 1000 } as const;

const yes = (): Promise<boolean> => Promise.resolve(true);
const no = (): Promise<boolean> => Promise.resolve(false);

function write({ flow, session }: Rooms, input: Partial<WriteStatementInput> & { text: string; out: string }) {
  return writeStatement(flow, session, { confirm: yes, kept: () => undefined, ...input });
}

function ask({ flow, session }: Rooms, input: Partial<AskForCorrectionInput>) {
  return askForCorrection(flow, session, { section: '學歷', text: '學位有誤，應為碩士。', confirm: yes, ...input });
}

test('reads 簡要自述 with the length that it may have', async ({ rooms, edition }) => {
  const { flow, session, holder } = rooms;
  expect(await readStatement(flow, session)).toEqual({ text: holder.statement, limit: longest[edition] });
});

test('writes a 簡要自述 after a yes, keeps the old one, and reads it back', async ({ rooms, out }) => {
  const old = await readStatement(rooms.flow, rooms.session);
  const text = '第一段。\n\n第二段，<b>不是</b>標籤 & 其他。';
  const shown: string[] = [];
  const kept: string[] = [];
  const changed = await write(rooms, {
    text,
    out,
    confirm: (statement) => {
      shown.push(statement.text);
      return yes();
    },
    kept: ({ path }) => kept.push(path),
  });
  expect(changed).toBe(true);
  expect(shown).toEqual([old.text]);
  expect((await readStatement(rooms.flow, rooms.session)).text).toBe(text);
  const [path = ''] = kept;
  expect(await readFile(path, 'utf8')).toBe(`${old.text}\n`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('changes nothing when the text is the same, and does not ask', async ({ rooms, out }) => {
  const { text } = await readStatement(rooms.flow, rooms.session);
  const confirm = (): Promise<boolean> => Promise.reject(new Error('asked'));
  expect(await write(rooms, { text: `${text}\r\n`, out, confirm })).toBe(false);
  expect(await documentsIn(out)).toEqual([]);
});

test('writes nothing without a yes, nor what is too long', async ({ rooms, out, edition }) => {
  const before = await readStatement(rooms.flow, rooms.session);
  await expect(write(rooms, { text: '別的', out, confirm: no })).rejects.toMatchObject({ reason: 'declined' });
  const most = longest[edition];
  await expect(write(rooms, { text: '長'.repeat(most + 1), out })).rejects.toMatchObject({
    reason: 'unusable-text',
    message: `${most + 1} characters, and the site takes ${most}`,
  });
  expect(await readStatement(rooms.flow, rooms.session)).toEqual(before);
  expect(await documentsIn(out)).toEqual([]);
});

test('tells the site’s words when it refuses a 簡要自述, and has the old one as a file', async ({ rooms, out }) => {
  rooms.faults('statement-refused');
  await expect(write(rooms, { text: '新的', out })).rejects.toMatchObject({
    reason: 'refused',
    message: '內容含有不允許之字元，未儲存',
  });
  expect(await documentsIn(out)).toHaveLength(1);
});

test('does not believe the site that a 簡要自述 was stored, but reads it back', async ({ rooms, out }) => {
  rooms.faults('statement-lost');
  await expect(write(rooms, { text: '另一個', out })).rejects.toMatchObject({ name: 'SiteError', reason: 'error' });
});

test('asks for a correction after a yes, and finds it under 修改進度查詢', async ({ rooms }) => {
  const shown: string[] = [];
  const request = await ask(rooms, {
    confirm: ({ section, table }) => {
      shown.push(`${section} ${table?.rows.length ?? 0}`);
      return yes();
    },
  });
  expect(shown).toEqual([`學歷 ${rooms.holder.education.length}`]);
  expect(request).toMatchObject({ section: '學歷', text: '學位有誤，應為碩士。', state: '受理中' });
  expect(request.appliedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const { requests } = await readProgress(rooms.flow, rooms.session);
  expect(requests).toContainEqual(request);
});

test('sends no request without a yes, for no section that there is not, and none that is too long', async ({
  rooms,
}) => {
  const before = await readProgress(rooms.flow, rooms.session);
  await expect(ask(rooms, { confirm: no })).rejects.toMatchObject({ reason: 'declined' });
  await expect(ask(rooms, { section: '夢想' })).rejects.toMatchObject({ reason: 'unknown-section' });
  await expect(ask(rooms, { text: '長'.repeat(301) })).rejects.toMatchObject({ reason: 'unusable-text' });
  expect(await readProgress(rooms.flow, rooms.session)).toEqual(before);
});

test('tells the site’s words when it refuses a request @whole', async ({ rooms }) => {
  rooms.faults('correction-refused');
  await expect(ask(rooms, {})).rejects.toMatchObject({ reason: 'refused', message: '修改說明含有不允許之字元' });
});

test('does not believe the site that a request was sent, but looks for it @whole', async ({ rooms }) => {
  rooms.faults('correction-lost');
  await expect(ask(rooms, {})).rejects.toMatchObject({ name: 'SiteError', reason: 'error' });
});
