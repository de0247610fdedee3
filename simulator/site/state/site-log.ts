/** A login that was tried: by card (`cardNumber`, also of a 健保卡), by account, or by phone (`mobile`, the account of who held it). */
export interface LoginEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly cardNumber?: string;
  readonly account?: string;
  readonly mobile?: string;
  readonly outcome: 'signed-in' | 'rejected';
  /** Why it was rejected. */
  readonly reason?: string;
}

/** A person who signed out of a site; `who` is the card number. */
export interface LogoutEntry {
  readonly at: string;
  readonly site: 'ecpa' | 'mydata';
  readonly who: string;
}

/** A document as it was sent: its very bytes, and whose card asked for it. */
export interface DocumentEntry {
  readonly at: string;
  readonly kind: 'resume' | 'salary' | 'file' | 'order';
  /** Of a résumé. */
  readonly form?: 'general' | 'brief';
  readonly format?: 'pdf' | 'odt';
  /** Of a file of 個人檔案夾 and of an electronic order. */
  readonly name?: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly cardNumber: string;
}

/** 同意 that somebody gave; `who` is the card number. */
export interface ConsentEntry {
  readonly at: string;
  readonly who: string;
}

/** A 待遇表 that somebody asked for: `month` is `YYYY-MM`. */
export interface SalaryEntry {
  readonly at: string;
  readonly month: string;
  readonly cardNumber: string;
}

/** What the site saw, in the order in which it came. */
export class SiteLog {
  readonly logins: LoginEntry[] = [];
  readonly logouts: LogoutEntry[] = [];
  readonly documents: DocumentEntry[] = [];
  readonly consents: ConsentEntry[] = [];
  readonly salaryMonths: SalaryEntry[] = [];
  /** Requests that the site's server got. */
  requests = 0;

  /** Forgets all. */
  clear(): void {
    for (const list of [this.logins, this.logouts, this.documents, this.consents, this.salaryMonths]) list.length = 0;
    this.requests = 0;
  }
}
