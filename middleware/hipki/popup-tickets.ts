import { randomBytes } from 'node:crypto';

/** The proof that a request comes from a pop-up that we served: one ticket a pop-up, good once. */
export class PopupTickets {
  readonly #open = new Set<string>();

  /** A new ticket, 32 hex digits. */
  issue(): string {
    const ticket = randomBytes(16).toString('hex');
    this.#open.add(ticket);
    return ticket;
  }

  /** Whether the ticket is ours and still good. */
  knows(ticket: string): boolean {
    return this.#open.has(ticket);
  }

  /** Whether the ticket was ours and still good; it is not any more. */
  redeem(ticket: string): boolean {
    return this.#open.delete(ticket);
  }
}
