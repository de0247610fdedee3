import { type Person, personnelRecord } from '../../people/index.ts';

/** A request for a correction, as 修改進度查詢 shows it; ISO dates. */
export interface CorrectionEntry {
  readonly number: string;
  readonly date: string;
  readonly section: string;
  readonly text: string;
  readonly state: '受理中' | '已完成';
  readonly settled?: string;
}

/** What people have asked to be corrected and have written of themselves since the start. */
export class PersonnelDesk {
  readonly #requests = new Map<string, CorrectionEntry[]>();
  readonly #statements = new Map<string, string>();

  /** Takes a request in on an ISO date, and gives it a number. */
  file({ cardNumber }: Person, request: Pick<CorrectionEntry, 'date' | 'section' | 'text'>): CorrectionEntry {
    const mine = this.#requests.get(cardNumber) ?? [];
    const entry = {
      ...request,
      number: `R${request.date.replaceAll('-', '')}${mine.length + 101}`,
      state: '受理中',
    } as const;
    this.#requests.set(cardNumber, [entry, ...mine]);
    return entry;
  }

  /** A person's requests, the newest first; one of them is from before the start. */
  requestsOf(person: Person): readonly CorrectionEntry[] {
    const old = personnelRecord(person).oldRequests.map((request, place): CorrectionEntry => ({
      ...request,
      number: `R${request.date.replaceAll('-', '')}${place + 11}`,
      state: '已完成',
      settled: `${request.date.slice(0, 8)}28`,
    }));
    return [...(this.#requests.get(person.cardNumber) ?? []), ...old];
  }

  /** Keeps a person's 簡要自述. */
  write({ cardNumber }: Person, statement: string): void {
    this.#statements.set(cardNumber, statement);
  }

  /** A person's 簡要自述 as it is now. */
  statementOf({ cardNumber, statement }: Person): string {
    return this.#statements.get(cardNumber) ?? statement;
  }

  /** Forgets all. */
  clear(): void {
    this.#requests.clear();
    this.#statements.clear();
  }
}
