import type { Place } from '../places.ts';

/** One way in which what a journey needs may change; `kinds`: how that may be told. */
export interface PlaceOperator {
  readonly name: string;
  readonly sorts: readonly Place['sort'][];
  readonly kinds: readonly string[];
  /** The element's HTML as it becomes. */
  readonly change: (element: string, place: Place) => string;
}

/** A change of a whole page that ends no journey. */
export interface PageOperator {
  readonly name: string;
  /** The pages that have what it changes, such as `2024 home`; absent: all. */
  readonly where?: readonly string[];
  readonly change: (html: string) => string;
}
