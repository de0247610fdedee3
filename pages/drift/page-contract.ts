import type { Flow } from '../flow.ts';
import type { PageName } from './page-name.ts';

/** A landmark as it stands on the page. */
export interface LandmarkRecord {
  readonly role: string;
  readonly name: string;
  /** Type of an input, such as `password`. */
  readonly type?: string;
  /** Words of the list entry that it stands in. */
  readonly entry?: string;
  /** The other window in which a link opens. */
  readonly window?: string;
  /** The parts of the page that it stands in, such as `main > group "憑證登入"`. */
  readonly in: string;
  /** The journeys that need it; none: it can be done without. */
  readonly needed: readonly Flow[];
}

/** A form: the landmarks in it, where it goes, and its fields, such as `password "密碼"`, hidden ones by their names. */
export interface FormRecord {
  readonly of: readonly string[];
  readonly method: string;
  /** A path on the same site, or a whole address. */
  readonly target: string;
  /** The other window that its answer comes in. */
  readonly window?: string;
  readonly fields: readonly string[];
  readonly hidden: readonly string[];
}

/** How a page is known to be, in one edition of the site. */
export interface PageContract {
  readonly page: PageName;
  readonly edition: string;
  readonly title: string;
  /** By name, in the order of the page. */
  readonly landmarks: Readonly<Record<string, LandmarkRecord>>;
  readonly forms: readonly FormRecord[];
  /** Links that leave the site. */
  readonly leaves: readonly string[];
  /** Paths of its own scripts. */
  readonly scripts: readonly string[];
  /** Other origins that scripts, frames and forms may use. */
  readonly origins: readonly string[];
  /** Roles and names, without what changes from day to day. */
  readonly snapshot: readonly string[];
}
