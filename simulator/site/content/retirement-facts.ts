import { rocDate } from '../../paperwork.ts';
import type { Person } from '../../people/index.ts';

/** The age of 屆齡退休. */
const retirementAge = 65;

/** Years of service that open 自願退休, and the age from which they need not be so many. */
const [voluntaryYears, voluntaryAge] = [25, 60];

const laterBy = (iso: string, years: number): string => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;

/** ISO date on which a person has to retire. */
export const retirementDate = ({ birthDate }: Person): string => laterBy(birthDate, retirementAge);

/** Months of service at a day. */
function serviceMonths({ posts }: Person, today: string): number {
  const [year = 0, month = 0] = (posts[0]?.from ?? today).split('-').map(Number);
  const [yearNow = 0, monthNow = 0] = today.split('-').map(Number);
  return (yearNow - year) * 12 + monthNow - month;
}

/** What 可退休日查詢 tells of a person at a day: names and values. */
export function retirementFacts(person: Person, today: string): readonly (readonly [string, string])[] {
  const months = serviceMonths(person, today);
  const byService = laterBy(person.posts[0]?.from ?? today, voluntaryYears);
  const byAge = laterBy(person.birthDate, voluntaryAge);
  return [
    ['試算基準日', rocDate(today)],
    ['任職年資', `${Math.floor(months / 12)} 年 ${months % 12} 個月`],
    ['自願退休日期', rocDate(byService < byAge ? byService : byAge)],
    ['月退休金起支日期', rocDate(byAge > byService ? byAge : byService)],
    ['屆齡退休日期', rocDate(retirementDate(person))],
  ];
}

/** What a 數位退休證 tells of somebody who retired on a day. */
export function retirementCardFacts(person: Person, retired: string): readonly (readonly [string, string])[] {
  const post = person.posts.at(-1);
  return [
    ['姓名', person.name],
    ['退休證字號', `退證字第${person.cardNumber.slice(-7)}號`],
    ['退休機關', post?.agency ?? ''],
    ['退休職稱', post?.title ?? ''],
    ['退休生效日期', rocDate(retired)],
  ];
}
