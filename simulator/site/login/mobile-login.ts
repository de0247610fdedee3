import { type Reply, text } from '../http/reply.ts';
import type { Handler, Routes } from '../http/routes.ts';
import type { World } from '../world.ts';

/** What the page's script reads while it asks again and again. */
const state = {
  waiting: text('waiting'),
  over: text('over'),
  declined: text('declined'),
  signedIn: text('0'),
} as const;

/**
 * 行動自然人憑證 (TW FidO): a request is opened by ID or for a QR code, the page asks what became of it, and the phone's
 * answer comes from the simulator's control. What the real calls are is not known.
 */
export function mobileLoginRoutes(world: World): Routes {
  const { mobileRequests, people, sessions, log } = world;

  const open: Handler = ({ form }) => {
    const id = form.get('id') ?? '';
    const wanted = people.find((person) => person.id === id);
    if (id !== '' && !wanted) return text('');
    return text(mobileRequests.open(wanted).transaction);
  };

  const picture: Handler = async ({ query }): Promise<Reply> => {
    const { default: QRCode } = await import('qrcode');
    const code = `twfido-simulator:ecpa?transaction=${query.get('transaction') ?? ''}`;
    return {
      kind: 'text',
      text: await QRCode.toString(code, { type: 'svg', margin: 2 }),
      mediaType: 'image/svg+xml',
    };
  };

  const ask: Handler = (visit) => {
    const request = mobileRequests.find(visit.form.get('transaction') ?? '');
    if (!request) return state.over;
    if (request.answer === undefined) return state.waiting;
    const { at } = world;
    if (request.answer === 'declined' || world.faults.has('login-rejected')) {
      log.logins.push({ at, mobile: request.wanted?.account ?? '', outcome: 'rejected', reason: 'declined' });
      return state.declined;
    }
    sessions.ecpa.signIn(visit.session, { person: request.answer, way: 'mobile' });
    log.logins.push({ at, mobile: request.answer.account, outcome: 'signed-in' });
    return state.signedIn;
  };

  return { 'POST /Home/MobileRequest': open, 'GET /Home/MobileQR': picture, 'POST /Home/MobileState': ask };
}
