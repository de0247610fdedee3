import type { Person, Post } from '../people/index.ts';
import { payGrade, payLevel, supervisorPay } from './pay-scale.ts';

/** A line of a 待遇表, in NT$; what is taken back is below zero. */
export interface PayItem {
  readonly name: string;
  readonly amount: number;
}

/** A person's 待遇表 of a month: what is paid, what is kept back, and the sums. */
export interface SalarySlip {
  /** `YYYY-MM` */
  readonly month: string;
  readonly agency: string;
  readonly grade: string;
  /** ISO date of the payment. */
  readonly paidOn: string;
  readonly additions: readonly PayItem[];
  readonly deductions: readonly PayItem[];
  readonly gross: number;
  readonly deducted: number;
  readonly net: number;
}

/** Places whose offices pay 地域加給. */
const farPlaces = /^(望海市|雲起縣)/;

/** Months of 12 since the year 0. */
function monthCount(month: string): number {
  const [year = 0, place = 1] = month.split('-').map(Number);
  return year * 12 + place - 1;
}

const sum = (items: readonly PayItem[]): number => items.reduce((all, { amount }) => all + amount, 0);

/** The post that somebody holds at the beginning of a month; in the first month the one that begins in it. */
function postIn({ posts }: Person, month: string): Post | undefined {
  const first = posts[0];
  if (first?.from.startsWith(month)) return first;
  return posts.findLast(({ from }) => from <= `${month}-01`);
}

function additionsOf(post: Post, month: string): PayItem[] {
  const grade = payGrade(post.grade);
  const level = payLevel(month);
  const months = monthCount(month) - monthCount(post.from.slice(0, 7));
  const step = Math.min(Math.floor(months / 12), grade.lastStep);
  const paid = (amount: number): number => Math.round((amount * level) / 5) * 5;
  const base = paid(grade.base + step * grade.step);
  const [professional, supervisor] = [paid(grade.professional), paid(supervisorPay(post.title))];
  const regular = base + professional + supervisor;
  const items: PayItem[] = [
    { name: step > grade.baseSteps ? '年功俸' : '俸額', amount: base },
    { name: '專業加給', amount: professional },
    { name: '主管職務加給', amount: supervisor },
    { name: '地域加給', amount: farPlaces.test(post.agency) ? 3_090 : 0 },
    { name: '年終工作獎金', amount: month.endsWith('-01') && months > 0 ? Math.round(regular * 1.5) : 0 },
    // Nobody is paid to the day: what was too much is taken back some time later.
    { name: '溢領繳回', amount: monthCount(month) % 29 === 0 && months > 1 ? -Math.round(regular / 90) : 0 },
  ];
  return items.filter(({ amount }) => amount !== 0);
}

function deductionsOf({ family }: Person, additions: readonly PayItem[]): PayItem[] {
  const base = additions[0]?.amount ?? 0;
  const regular = sum(additions.filter(({ name }) => name !== '年終工作獎金'));
  const insured = Math.min(family.filter(({ relation }) => relation !== '父' && relation !== '母').length, 3);
  const gross = sum(additions);
  const items: PayItem[] = [
    { name: '公保費', amount: Math.round(base * 0.0828 * 0.35) },
    { name: '健保費', amount: Math.round(regular * 0.0517 * 0.3) * (1 + insured) },
    { name: '退撫基金', amount: Math.round(base * 2 * 0.15 * 0.35) },
    { name: '所得稅', amount: gross > 88_500 ? Math.round(gross * 0.05) : 0 },
    { name: '福利互助金', amount: 120 },
  ];
  return items.filter(({ amount }) => amount !== 0);
}

/** Somebody's 待遇表 of a month `YYYY-MM`; `undefined` before the first post and after the month of `today` (ISO date). */
export function salarySlip(person: Person, month: string, today: string): SalarySlip | undefined {
  const post = postIn(person, month);
  if (!post || month > today.slice(0, 7)) return undefined;
  const additions = additionsOf(post, month);
  const deductions = deductionsOf(person, additions);
  const [gross, deducted] = [sum(additions), sum(deductions)];
  const { agency, grade } = post;
  return {
    ...{ month, agency, grade, paidOn: `${month}-01` },
    ...{ additions, deductions, gross, deducted, net: gross - deducted },
  };
}
