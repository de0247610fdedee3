import { type Person, personnelRecord } from '../../people/index.ts';
import type { PageTable } from './my-data-page.ts';

/** Tenths of a point, so that sums come out even. */
type Tenths = number;

const awardTenths: Readonly<Record<string, Tenths>> = { 嘉獎一次: 2, 嘉獎二次: 4, 記功一次: 6 };

const told = (tenths: Tenths): string => (tenths / 10).toFixed(1);

/** The items of 陞遷資績分數: name, most points, points in tenths, as the rules for promotion weigh them. */
function items(person: Person): readonly (readonly [name: string, most: number, tenths: Tenths])[] {
  const { education, appraisals, awards, posts } = person;
  const { examinations, trainings } = personnelRecord(person);
  const capped = (tenths: number, most: number): Tenths => Math.min(tenths, most * 10);
  const degrees = { 畢業: 40, 學士: 60, 碩士: 70 };
  const degree = education.at(-1)?.degree as keyof typeof degrees | undefined;
  const hours = trainings.reduce((sum, training) => sum + training.hours, 0);
  return [
    ['學歷', 8, degree === undefined ? 0 : degrees[degree]],
    ['考試', 8, examinations.some(({ level }) => level.startsWith('高等')) ? 70 : 50],
    ['年資', 10, capped(posts.length * 15, 10)],
    [
      '考績',
      14,
      capped(
        appraisals.slice(-5).reduce((sum, { grade }) => sum + (grade === '甲等' ? 28 : 20), 0),
        14,
      ),
    ],
    [
      '獎懲',
      6,
      capped(
        awards.reduce((sum, { kind }) => sum + (awardTenths[kind] ?? 1), 0),
        6,
      ),
    ],
    ['訓練及進修', 4, capped(hours, 4)],
  ];
}

/** The table of 陞遷資績分數查詢. `off` is added to the total alone: a sum that is wrong. */
export function promotionTable(person: Person, off: Tenths = 0): PageTable {
  const all = items(person);
  const most = all.reduce((sum, [, one]) => sum + one, 0);
  const total = all.reduce((sum, [, , tenths]) => sum + tenths, 0);
  return {
    head: ['評分項目', '配分', '得分'],
    rows: all.map(([name, one, tenths]) => [name, String(one), told(tenths)]),
    foot: ['合計', String(most), told(total + off)],
  };
}
