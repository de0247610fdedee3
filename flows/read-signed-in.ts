import { Greeting } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import type { EcpaSession } from './session.ts';

/** Whom eCPA greets: the name alone, for ways in that tell no more. Throws `SiteError` or `SiteChangedError`. */
export async function readSignedIn(flow: FlowContext, session: EcpaSession): Promise<{ readonly name: string }> {
  return { name: await new Greeting(session.page, flow.watch).name(flow.timeout) };
}
