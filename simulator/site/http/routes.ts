import type { Reply } from './reply.ts';
import type { MemberVisit, Visit } from './visit.ts';

/** Answers a request. */
export type Handler = (visit: Visit) => Reply | Promise<Reply>;

/** Answers a request of somebody who is signed in. */
export type MemberHandler = (visit: MemberVisit) => Reply | Promise<Reply>;

/** Handlers by `<METHOD> <path>`. */
export type Routes = Readonly<Record<string, Handler>>;

/** Lets in who is signed in; all others get what `otherwise` answers. */
export function membersOnly(handle: MemberHandler, otherwise: Handler): Handler {
  return (visit) => {
    const { person } = visit.session;
    return person ? handle({ ...visit, person }) : otherwise(visit);
  };
}

/** The handler of a request; HEAD is answered like GET. */
export function findHandler(routes: Routes, method: string, path: string): Handler | undefined {
  const key = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  return Object.hasOwn(routes, key) ? routes[key] : undefined;
}
