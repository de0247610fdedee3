import type { Agency, Person } from '../../people/index.ts';

/** How somebody signed in. */
export type LoginWay = 'certificate' | 'nhi' | 'mobile' | 'account';

/** Who signed in, and how. */
export type Member =
  | { readonly person: Person; readonly agency?: undefined; readonly way: LoginWay }
  | { readonly person?: undefined; readonly agency: Agency; readonly way: 'certificate' };

/** What a site remembers of a browser between its requests. */
export interface Session {
  /** 24 characters, the last 14 random; a new one after login. */
  readonly id: string;
  /** Who is signed in; nobody before the login. */
  readonly member: Member | undefined;
  /** The same, when it is a person. */
  readonly person: Person | undefined;
}
