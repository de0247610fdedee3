import type { Edition, Transform } from '../site/index.ts';

/** A page of the site, as contracts name it. */
export type MutatedPage = 'home' | 'login' | 'menu' | 'applications' | 'portal' | 'resume' | 'salary' | 'slip';

/** What a mutation does to people: nothing, or it ends a journey; `kinds`: how it may be told. */
export type Effect =
  | { readonly kind: 'cosmetic' }
  /** Seen by who compares, and no journey ends. */
  | { readonly kind: 'warning'; readonly landmark: string; readonly kinds: readonly string[] }
  | { readonly kind: 'breaks'; readonly flow: string; readonly landmark: string; readonly kinds: readonly string[] };

/** One change of one page of one edition, as a new version of the site might bring it. */
export interface Mutation {
  /** `2024 login: rename LOGIN.SUBMIT` */
  readonly name: string;
  readonly edition: Edition;
  readonly page: MutatedPage;
  readonly effect: Effect;
  readonly transform: Transform;
}
