import { expect, test } from '@playwright/test';
import { compareResumes, readResume, type ResumeComparison } from '../../documents/index.ts';
import { resumeOdt, resumePdf } from '../../simulator/documents/index.ts';
import { type Person, person } from '../../simulator/people/index.ts';

type Form = 'general' | 'brief';
type Format = 'pdf' | 'odt';

const someone = person(0);

async function read(of: Person, form: Form = 'general', format: Format = 'pdf') {
  const make = format === 'pdf' ? resumePdf : resumeOdt;
  return readResume(await make(of, { form }), format);
}

/** The differences, a line each: `+`, `-` or `~`, the part, and what stands there. */
function told({ parts }: ResumeComparison): string[] {
  const marks = { added: '+', removed: '-', changed: '~', same: '' } as const;
  return parts.flatMap(({ title, rows }) =>
    rows
      .filter(({ kind }) => kind !== 'same')
      .map(({ kind, was, is, fields }) =>
        `${marks[kind]} ${title} ${(is ?? was ?? []).map(({ text }) => text).join(' ')} ${fields.join(',')}`.trim(),
      ),
  );
}

async function differences(was: Person, is: Person): Promise<string[]> {
  return told(compareResumes(await read(was), await read(is)));
}

const award = {
  date: '2026-10-01',
  kind: '記功一次',
  reason: '規劃員工訓練課程，成效顯著',
  orderNumber: '府人考字第1150000001號',
};

test('finds nothing where nothing changed, whatever the format', async () => {
  for (const form of ['general', 'brief'] as const) {
    const [pdf, odt] = [await read(someone, form, 'pdf'), await read(someone, form, 'odt')];
    expect(compareResumes(pdf, odt)).toMatchObject({ changed: false, notCompared: [] });
    expect(compareResumes(odt, pdf).changed).toBe(false);
  }
});

test('finds a new award, a new appraisal and a new member of the family', async () => {
  const later = {
    ...someone,
    awards: [...someone.awards, award],
    appraisals: [...someone.appraisals, { rocYear: 115, score: 84, grade: '甲等' as const }],
    family: [...someone.family, { relation: '次女', name: '周安如', birthDate: '2026-02-03', occupation: '學生' }],
  };
  expect(await differences(someone, later)).toEqual([
    '+ 考績 民國 115 年 84 甲等',
    '+ 獎懲 115.10.01 記功一次 規劃員工訓練課程，成效顯著 府人考字第1150000001號',
    '+ 家屬 次女 周安如 115.02.03 學生',
  ]);
});

test('tells a new post as a post, a rank and the facts of today, and the end of the one before', async () => {
  const [last] = someone.posts.slice(-1);
  const from = '2026-09-01';
  const posts = [
    ...someone.posts.slice(0, -1),
    { ...(last ?? someone.posts[0]), to: from },
    { agency: last?.agency ?? '', title: '專員', grade: '薦任第七職等', from },
  ] as Person['posts'];
  expect(await differences(someone, { ...someone, posts })).toEqual([
    '~ 基本資料 職稱 專員 內容',
    '~ 基本資料 官職等 薦任第七職等 內容',
    '~ 基本資料 到職日期 民國 115 年 9 月 1 日 內容',
    '~ 經歷 雲起縣消防局 科員 薦任第六職等 110.04.13 115.09.01 卸職日期',
    '+ 經歷 雲起縣消防局 專員 薦任第七職等 115.09.01 現職',
    '+ 官職等 薦任第七職等 115.09.01',
  ]);
});

test('tells a correction as a change of the field, and what was taken away as removed', async () => {
  const [first, ...others] = someone.education;
  const education = [
    { ...(first ?? someone.education[0]), department: '商業經營科' },
    ...others,
  ] as Person['education'];
  const changes = await differences(someone, {
    ...someone,
    education,
    awards: someone.awards.slice(1),
    statement: '另行補充。',
  });
  expect(changes).toHaveLength(3);
  expect(changes[0]).toMatch(/^~ 學歷 .*商業經營科.* 院系科別$/);
  expect(changes[1]).toMatch(/^- 獎懲 108\.07\.13/);
  expect(changes[2]).toBe('~ 簡要自述 另行補充。 內容');
});

test('does not take what the brief form leaves out as lost, but sees what is new in it', async () => {
  const general = await read(someone);
  const brief = compareResumes(general, await read(someone, 'brief'));
  expect(told(brief)).toEqual([]);
  expect(brief.notCompared).toEqual(['家屬']);
  const later = { ...someone, awards: [...someone.awards, award] };
  expect(told(compareResumes(general, await read(later, 'brief')))).toEqual([
    expect.stringMatching(/^\+ 獎懲 115\.10\.01/),
  ]);
  expect(told(compareResumes(await read(someone, 'brief'), await read(later, 'brief')))).toHaveLength(1);
  expect(told(compareResumes(await read(someone, 'brief'), general))).toEqual([]);
});

test('reads long tables over page breaks and cells of several lines, in every person', async () => {
  for (const index of [1, 2, 3, 4]) {
    const base = person(index);
    const awards = Array.from({ length: 55 }, (_, place) => ({
      ...award,
      date: `20${10 + (place % 16)}-0${1 + (place % 9)}-11`,
      reason: award.reason.repeat(1 + (place % 3)),
      orderNumber: `府人考字第${1_000_000 + place}號`,
    }));
    const many = { ...base, awards };
    const [pdf, odt] = [await read(many), await read(many, 'general', 'odt')];
    expect(pdf.parts.find(({ name }) => name === 'awards')?.rows).toHaveLength(55);
    expect(told(compareResumes(pdf, odt))).toEqual([]);
  }
});

test('does not mind the order of columns, nor a column that only one document has', async () => {
  const record = await read(someone, 'general', 'odt');
  const turned = {
    ...record,
    parts: record.parts.map((part) => ({ ...part, rows: part.rows.map((row) => [...row].reverse()) })),
  };
  expect(compareResumes(record, turned).changed).toBe(false);
  const wider = {
    ...record,
    parts: record.parts.map((part) => ({
      ...part,
      rows: part.rows.map((row) => [...row, { label: '備註', text: '－' }]),
    })),
  };
  expect(compareResumes(record, wider).changed).toBe(false);
});

test('tells dates of ROC years as ISO dates, and scores as they are', async () => {
  const { parts } = await read(someone);
  const [post] = parts.find(({ name }) => name === 'posts')?.rows ?? [];
  expect(post?.find(({ label }) => label === '到職日期')).toEqual({
    label: '到職日期',
    text: '95.01.03',
    iso: '2006-01-03',
  });
  const [appraisal] = parts.find(({ name }) => name === 'appraisals')?.rows ?? [];
  expect(appraisal?.map(({ iso }) => iso)).toEqual(['2020', undefined, undefined]);
});

test('refuses what has no part of a résumé', async () => {
  await expect(readResume(Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'pdf')).rejects.toMatchObject({ reason: 'invalid' });
  await expect(readResume(new Uint8Array(), 'odt')).rejects.toMatchObject({ reason: 'invalid' });
});
