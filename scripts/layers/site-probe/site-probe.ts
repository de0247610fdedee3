import type { SiteError } from '../../../pages/index.ts';

/** The way to the site as it was found without a browser: what is absent was not reached, and `fault` says why. */
export interface SiteProbe {
  readonly connected?: Connected;
  readonly secured?: Secured;
  readonly answered?: Answered;
  readonly fault?: SiteError;
}

/** A connection to the site, or to the proxy before it. */
export interface Connected {
  readonly address: string;
  /** Host and port of the proxy. */
  readonly proxy?: string;
}

/** TLS with the site, or with who stands in between. */
export interface Secured {
  readonly protocol: string;
  /** Who issued the site's certificate: organisation or name. */
  readonly issuer: string;
  readonly notAfter: Date;
  /** Whether a public authority (Mozilla's list, as in Node) stands at the end of the chain. */
  readonly isPublic: boolean;
  /** What is wrong with the certificate itself, such as `CERT_HAS_EXPIRED`. */
  readonly fault?: string;
}

/** What the site answered to its own address. */
export interface Answered {
  readonly status: number;
  /** From the request to the head of the answer, in ms. */
  readonly milliseconds: number;
  /** By the site's clock, and when it came by ours. */
  readonly date?: { readonly theirs: Date; readonly ours: Date };
  readonly title: string;
}
