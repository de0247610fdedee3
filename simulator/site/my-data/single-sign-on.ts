import type { Visit } from '../http/visit.ts';
import type { World } from '../world.ts';

/** Signs in at MyData who comes from eCPA with a ticket that nobody has used. Gives whether that was so. */
export function enterWithTicket(world: World, visit: Visit): boolean {
  const ticket = visit.form.get('APReqEncodedData') ?? visit.query.get('ticket') ?? '';
  const person = world.handOverTickets.redeem(ticket);
  if (!person || visit.referrer !== world.origins.ecpa || world.faults.has('mydata-refused')) return false;
  world.sessions.mydata.signIn(visit.session, { person, way: 'certificate' });
  return true;
}
