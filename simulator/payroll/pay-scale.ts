/** What a 官職等 is paid, in NT$ a month at the level of the newest raise: near the public tables, but none of them. */
export interface PayGrade {
  /** 本俸 of the lowest step. */
  readonly base: number;
  /** What each year adds, until the last step of 年功俸. */
  readonly step: number;
  /** Years of 本俸; those after them are 年功俸. */
  readonly baseSteps: number;
  readonly lastStep: number;
  /** 專業加給 */
  readonly professional: number;
}

const grades: Readonly<Record<string, PayGrade>> = {
  委任第二職等: { base: 20_140, step: 390, baseSteps: 4, lastStep: 10, professional: 20_140 },
  委任第三職等: { base: 21_310, step: 390, baseSteps: 4, lastStep: 12, professional: 20_260 },
  委任第四職等: { base: 23_650, step: 470, baseSteps: 5, lastStep: 12, professional: 20_890 },
  委任第五職等: { base: 26_390, step: 780, baseSteps: 5, lastStep: 14, professional: 22_060 },
  薦任第六職等: { base: 29_510, step: 780, baseSteps: 6, lastStep: 12, professional: 23_690 },
  薦任第七職等: { base: 31_850, step: 1_090, baseSteps: 6, lastStep: 12, professional: 24_920 },
  薦任第八職等: { base: 34_980, step: 1_090, baseSteps: 6, lastStep: 12, professional: 27_790 },
  薦任第九職等: { base: 38_100, step: 1_560, baseSteps: 5, lastStep: 12, professional: 29_590 },
  簡任第十職等: { base: 43_560, step: 1_560, baseSteps: 5, lastStep: 10, professional: 34_130 },
  簡任第十一職等: { base: 46_690, step: 1_560, baseSteps: 5, lastStep: 10, professional: 37_560 },
};

/** 主管職務加給 by the title of who leads others. */
const supervisors: Readonly<Record<string, number>> = { 股長: 5_480, 科長: 9_540, 副處長: 13_100 };

/** Raises for all, from a month on, in percent. */
const raises: readonly (readonly [from: string, percent: number])[] = [
  ['2001-01', 3],
  ['2005-01', 3],
  ['2011-07', 3],
  ['2018-01', 3],
  ['2022-01', 4],
  ['2024-01', 4],
  ['2025-01', 3],
];

/** The pay of a 官職等. Throws `RangeError` for one that nobody has. */
export function payGrade(grade: string): PayGrade {
  const found = grades[grade];
  if (!found) throw new RangeError(`no pay is known for ${grade}`);
  return found;
}

/** 主管職務加給 of a title, 0 for who leads nobody. */
export const supervisorPay = (title: string): number => supervisors[title] ?? 0;

/** Part of today's pay that was paid in a month, the raises since then taken off. */
export function payLevel(month: string): number {
  return raises.filter(([from]) => from > month).reduce((level, [, percent]) => level / (1 + percent / 100), 1);
}
