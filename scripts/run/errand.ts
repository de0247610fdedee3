import type { Holder } from '../../documents/index.ts';
import type { FlowContext, MyDataSession } from '../../flows/index.ts';
import type { DocumentReport } from '../../reports/index.ts';
import type { JourneyLog } from './journey-log.ts';

/** What an errand brings: documents, or the promise of some for which the site is not needed any more. */
export type Brought = readonly DocumentReport[] | { readonly documents: Promise<readonly DocumentReport[]> };

/** What a command does once MyData is open. */
export type Errand = (flow: FlowContext, session: MyDataSession, holder: Holder) => Promise<Brought>;

/** What goes on while we log out. */
export interface Rest {
  readonly rest?: Promise<void>;
}

/** Writes down what an errand brings as soon as it is there. */
export function restOf(brought: Brought, log: JourneyLog): Promise<void> {
  const rest = (async () => {
    log.documents = 'documents' in brought ? await brought.documents : brought;
  })();
  rest.catch(() => undefined);
  return rest;
}
