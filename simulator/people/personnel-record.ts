import { Dice } from './dice.ts';
import type { Person } from './person.ts';

/** One 考試 passed: ISO date, name, 等級, 類科. */
export interface Examination {
  readonly date: string;
  readonly name: string;
  readonly level: string;
  readonly subject: string;
}

/** One 訓練: ISO dates, course, who held it, hours. */
export interface Training {
  readonly from: string;
  readonly to: string;
  readonly course: string;
  readonly organiser: string;
  readonly hours: number;
}

/** What the personnel office keeps of a person besides what stands on the résumé. */
export interface PersonnelRecord {
  readonly examinations: readonly Examination[];
  readonly trainings: readonly Training[];
  readonly telephone: string;
  readonly email: string;
  /** Requests for a correction that were made before: ISO dates, section, text, what became of it. */
  readonly oldRequests: readonly { readonly date: string; readonly section: string; readonly text: string }[];
}

const subjects = ['一般行政', '法制', '會計', '資訊處理', '土木工程', '社會行政', '地政'];
const courses = ['公文寫作研習班', '行政中立研習班', '資訊安全通識班', '性別主流化研習班', '預算實務研習班'];
const organisers = ['青嵐縣公務人力訓練所', '明湖縣公務人力發展所', '望海市公務人員訓練處'];

/** The record of an invented person; the same person gives the same record. */
export function personnelRecord({ cardNumber, account, posts }: Person): PersonnelRecord {
  const dice = new Dice(Number(cardNumber.slice(-9)));
  const [first] = posts;
  const firstYear = Number(first?.from.slice(0, 4) ?? '2000');
  const level = dice.one(['普通考試', '高等考試三級考試']);
  const trainings = Array.from({ length: dice.between(1, 4) }, (): Training => {
    const from = dice.dateIn(dice.between(firstYear + 1, 2025));
    const days = dice.between(0, 2);
    const to = `${from.slice(0, 8)}${String(Number(from.slice(8)) + days).padStart(2, '0')}`;
    return { from, to, course: dice.one(courses), organiser: dice.one(organisers), hours: (days + 1) * 6 };
  });
  return {
    examinations: [{ date: dice.dateIn(firstYear - 1), name: '公務人員考試', level, subject: dice.one(subjects) }],
    trainings: trainings.toSorted((one, other) => one.from.localeCompare(other.from)),
    telephone: `0${dice.between(2, 8)}-0000${dice.digits(4)}`,
    email: `${account}@example.gov.tw`,
    oldRequests: [{ date: dice.dateIn(2025), section: '訓練', text: `請補登${dice.one(courses)}時數。` }],
  };
}
