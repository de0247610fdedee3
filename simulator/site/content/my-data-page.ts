import type { Person } from '../../people/index.ts';
import type { HtmlPart } from '../http/html.ts';
import type { Edition } from '../edition.ts';

/** A table as pages show it. */
export interface PageTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, where there is a sum. */
  readonly foot?: readonly string[];
}

/** A table whose cells may hold links and pictures. */
export interface PageListing {
  readonly head: readonly string[];
  readonly rows: readonly (readonly HtmlPart[])[];
}

/** What a page of MyData says of a person. */
export interface PageContent {
  /** Names and values. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly table?: PageTable;
  readonly listing?: PageListing;
  readonly paragraphs?: readonly string[];
}

/** An entry of MyData's menu with its page. */
export interface MyDataPage {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly Edition[];
  /** Absent where the page has routes of its own. */
  readonly content?: (person: Person, now: Date) => PageContent;
}
