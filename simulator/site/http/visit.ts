import type { Person } from '../../people/index.ts';
import type { Session } from '../state/session.ts';

/** A request, as handlers see it. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Fields of a form that was posted; empty for other requests. */
  readonly form: URLSearchParams;
  /** Origin of the page that led here, where the browser told it. */
  readonly referrer: string | undefined;
  readonly session: Session;
}

/** A request of somebody who is signed in. */
export interface MemberVisit extends Visit {
  readonly person: Person;
}
