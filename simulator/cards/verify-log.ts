/** What a virtual card was asked to do with its PIN, for tests. */
export class VerifyLog {
  #verifyCount = 0;
  #clearVerifyCount = 0;
  #forbiddenCount = 0;

  /** All VERIFYs. */
  get verifyCount(): number {
    return this.#verifyCount;
  }

  /** VERIFYs that were not wrapped, empty ones too. */
  get clearVerifyCount(): number {
    return this.#clearVerifyCount;
  }

  /** CHANGE REFERENCE DATA and RESET RETRY COUNTER. */
  get forbiddenCount(): number {
    return this.#forbiddenCount;
  }

  /** Notes a VERIFY. */
  verify(form: 'wrapped' | 'clear'): void {
    this.#verifyCount += 1;
    if (form === 'clear') this.#clearVerifyCount += 1;
  }

  /** Notes a command that this project has no code for. */
  forbidden(): void {
    this.#forbiddenCount += 1;
  }
}
