import { createHash } from 'node:crypto';
import type { Person } from '../../people/index.ts';

/** The two kinds of electronic orders. */
export type OrderKind = 'award' | 'appointment';

/** An electronic order: 獎勵令 or 派免令. */
export interface Order {
  readonly kind: OrderKind;
  /** ISO date on which it was issued. */
  readonly date: string;
  /** 文號 */
  readonly number: string;
  /** Who issued it. */
  readonly agency: string;
  /** What is ordered, by the site's names. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Address at which the order can be proved. */
  readonly proof: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The address of 政府電子文件 proof (public notices tell the host alone; the rest is invented). */
function proofOf({ cardNumber }: Person, number: string): string {
  return `https://certproof.nchc.org.tw/verify?id=${digest(`${cardNumber} ${number}`).slice(0, 24)}`;
}

function agencyAt({ posts }: Person, date: string): string {
  const post = posts.findLast(({ from }) => from <= date) ?? posts[0];
  return post?.agency ?? '';
}

function awardsOf(person: Person): readonly Order[] {
  return person.awards.map(({ date, kind, reason, orderNumber }) => ({
    kind: 'award',
    date,
    number: orderNumber,
    agency: agencyAt(person, date),
    facts: [
      ['獎勵', kind],
      ['事由', reason],
    ],
    proof: proofOf(person, orderNumber),
  }));
}

function appointmentsOf(person: Person): readonly Order[] {
  return person.posts.map(({ agency, title, grade, from }, place) => {
    const serial = Number.parseInt(digest(`${person.cardNumber} ${from}`).slice(0, 10), 16) % 10_000_000;
    const number = `府人任字第${Number(from.slice(0, 4)) - 1911}${String(serial).padStart(7, '0')}號`;
    return {
      kind: 'appointment',
      date: from,
      number,
      agency,
      facts: [
        ['異動別', place === 0 ? '派代' : '調任'],
        ['機關', agency],
        ['職稱', title],
        ['官職等', grade],
      ],
      proof: proofOf(person, number),
    };
  });
}

/** The orders of a person, the latest first. */
export function ordersOf(person: Person, kind: OrderKind): readonly Order[] {
  const orders = kind === 'award' ? awardsOf(person) : appointmentsOf(person);
  return orders.toSorted((one, other) => other.date.localeCompare(one.date));
}
