import type { Person } from '../../people/index.ts';

/** What a site remembers of a browser between its requests. */
export interface Session {
  /** 24 random characters; a new one after login. */
  readonly id: string;
  /** Who is signed in; nobody before the login. */
  readonly person: Person | undefined;
}
