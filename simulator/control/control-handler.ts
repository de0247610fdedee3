import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { faultNames } from '../faults/index.ts';
import type { World } from '../site/index.ts';
import { controlCard } from './card-control.ts';
import { controlRecord } from './record-control.ts';
import { answerMobile } from './mobile-control.ts';
import { type ControlAnswer, ok, refuse } from './control-answer.ts';
import { parseFaultNames } from './parse-fault-names.ts';
import { setFaults } from './set-faults.ts';
import { simulatorLog, tellLog } from './simulator-log.ts';

async function answer(world: World, request: IncomingMessage): Promise<ControlAnswer> {
  const { method = 'GET', url = '/', headers } = request;
  // A web page must not reach this interface, neither by its own requests nor by a name that resolves to loopback.
  if (headers.origin !== undefined || !/^(127\.0\.0\.1|localhost):/.test(headers.host ?? '')) {
    return refuse(403, 'not for web pages');
  }
  const path = `${method} ${url}`;
  const body = await text(request);
  switch (path) {
    case 'GET /log':
      return ok(tellLog(simulatorLog(world)));
    case 'GET /faults':
      return ok(world.faults.names);
    case 'PUT /faults': {
      const names = parseFaultNames(body);
      if (!names) return refuse(400, `expected a JSON list of these: ${faultNames.join(', ')}`);
      setFaults(world, names);
      return ok(world.faults.names);
    }
    case 'POST /reset':
      world.reset();
      return ok('');
    case 'GET /people':
      return ok(
        world.people.map(({ name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword }) => {
          return { name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword };
        }),
      );
    case 'GET /agencies':
      return ok(world.agencies);
    case 'POST /mobile/approve':
      return answerMobile(world, 'approved', body);
    case 'POST /mobile/decline':
      return answerMobile(world, 'declined', body);
    case 'GET /cards':
      return ok(world.people.map(({ cardNumber }) => cardNumber));
    default:
      if (/^PUT \/people\/./.test(path)) return controlRecord(world, path, body);
      return /^(GET|POST) \/cards\/./.test(path) ? controlCard(world, path, body) : refuse(404, 'unknown');
  }
}

/** Serves the control interface of a simulator: its log, faults, people and cards. */
export function serveControl(world: World): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const write = ({ status, body }: ControlAnswer): void => {
      const plain = typeof body === 'string';
      response.writeHead(status, { 'Content-Type': plain ? 'text/plain' : 'application/json; charset=utf-8' });
      response.end(plain ? body : JSON.stringify(body));
    };
    answer(world, request).then(write, (error: unknown) => {
      write(refuse(500, String(error)));
    });
  };
}
