import { z } from 'zod';
import type { Person } from '../../people/index.ts';

const date = z.iso.date();

/** What the personnel office can change about a person; whole lists, as the office writes them anew. */
const recordSchema = z.strictObject({
  posts: z
    .array(z.object({ agency: z.string(), title: z.string(), grade: z.string(), from: date, to: date.optional() }))
    .min(1),
  appraisals: z.array(z.object({ rocYear: z.int(), score: z.int(), grade: z.enum(['甲等', '乙等']) })),
  awards: z.array(z.object({ date, kind: z.string(), reason: z.string(), orderNumber: z.string() })),
  education: z.array(
    z.object({ school: z.string(), department: z.string(), degree: z.string(), from: z.string(), to: z.string() }),
  ),
  family: z.array(z.object({ relation: z.string(), name: z.string(), birthDate: date, occupation: z.string() })),
  statement: z.string(),
});

/** Some of what a person's record says. */
export type RecordChange = Partial<
  Pick<Person, 'posts' | 'appraisals' | 'awards' | 'education' | 'family' | 'statement'>
>;

/** Reads a change from JSON; `undefined` when it is none. */
export function parseRecordChange(json: string): RecordChange | undefined {
  try {
    return recordSchema.partial().parse(JSON.parse(json)) as RecordChange;
  } catch {
    return undefined;
  }
}

/** What has changed in people's records since the world began. */
export class Records {
  readonly #changes = new Map<string, RecordChange>();

  /** Changes a person's record; what an earlier change said of other parts stays. */
  change(cardNumber: string, change: RecordChange): void {
    this.#changes.set(cardNumber, { ...this.#changes.get(cardNumber), ...change });
  }

  /** The person as the records of today have it. */
  of(person: Person): Person {
    return { ...person, ...this.#changes.get(person.cardNumber) };
  }

  /** Forgets all changes. */
  clear(): void {
    this.#changes.clear();
  }
}
