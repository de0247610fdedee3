import type { Edition } from './edition.ts';

/** An HTML page on its way out. */
export interface OutgoingPage {
  readonly html: string;
  /** Path of the request, without its query. */
  readonly path: string;
  readonly edition: Edition;
}

/** Changes every HTML page before it is sent, as a new version of the site would. */
export type Transform = (page: OutgoingPage) => string;
