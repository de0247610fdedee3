import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { findNhiComponent } from '../../middleware/index.ts';
import { nhiCodeError } from '../../middleware/nhi/nhi-code-error.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { pemOf } from '../../scripts/site/pem-of.ts';
import { createServerCertificate } from '../../simulator/pki/index.ts';
import { expect, test } from './nhi-side.ts';

/** Another program behind TLS, whose certificate is for `host`. */
async function serve(host: string, answer: string): Promise<{ readonly port: number } & Disposable> {
  const { key, certificate } = await createServerCertificate(host);
  const server = createServer({ key, cert: certificate });
  new WebSocketServer({ server }).on('connection', (socket) => {
    socket.on('message', () => {
      socket.send(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('finds the component and whose card it sees, without anything secret', async ({ nhi }) => {
  const { holder } = await nhi.find();
  expect(holder).toMatchObject({ cardNumber: nhi.holder.nhiCardNumber, id: nhi.holder.id, name: nhi.holder.name });
  expect(holder.birthDate).toBe(nhi.holder.birthDate);
  expect(nhi.standIn.requests).toEqual(['GetVersion', 'GetBasic']);
});

test('takes a self-signed certificate of this machine, and with roots only what they vouch for', async ({ nhi }) => {
  const { port } = nhi;
  await using component = await findNhiComponent({ port, timeout: 5_000 });
  expect(component.holder.cardNumber).toBe(nhi.holder.nhiCardNumber);
  const { root } = await createServerCertificate('localhost');
  const foreign = nhi.find({ roots: pemOf(root) });
  await expect(foreign).rejects.toMatchObject({
    name: 'ComponentError',
    reason: 'missing',
    message: expect.stringMatching(/certificate/),
  });
});

test('says that it is missing: nobody there, another name, another program, no answer', async ({ nhi }) => {
  const missing = { name: 'ComponentError', reason: 'missing' };
  await expect(findNhiComponent({ port: 1, timeout: 10_000 })).rejects.toMatchObject(missing);
  using named = await serve('elsewhere.example', 'GetVersion:0001');
  await expect(findNhiComponent({ port: named.port, timeout: 10_000 })).rejects.toMatchObject({
    ...missing,
    message: expect.stringMatching(/another program/),
  });
  using chat = await serve('localhost', 'hello');
  await expect(findNhiComponent({ port: chat.port, timeout: 10_000 })).rejects.toMatchObject({
    ...missing,
    message: expect.stringMatching(/another program/),
  });
  nhi.faults.set(['nhi-hang']);
  await expect(nhi.find({ timeout: 200 })).rejects.toMatchObject({
    ...missing,
    message: expect.stringMatching(/within 0.2 s/),
  });
});

test('gives each bare code its code of the contract', () => {
  const expected: Readonly<Record<string, string>> = {
    4041: 'LOCAL.COMPONENT_REFUSED_SITE',
    4061: 'SITE.UNREACHABLE',
    7001: 'READER.NO_SERVICE',
    7002: 'READER.NONE',
    7003: 'READER.NONE',
    7004: 'READER.NO_CARD',
    8001: 'CARD.UNKNOWN',
    8006: 'CARD.WRONG_KIND',
    8009: 'CARD.PIN_MALFORMED',
    8013: 'READER.NO_CARD',
    9001: 'USER.LOGIN_REJECTED',
    9999: 'LOCAL.COMPONENT_OLD',
    1234: 'USER.LOGIN_REJECTED',
  };
  const told = Object.keys(expected).map((code) => [code, toFailure(nhiCodeError(code)).code]);
  expect(Object.fromEntries(told)).toEqual(expected);
  expect(nhiCodeError('GetVersion:0001')).toBeUndefined();
});

test('says the code’s meaning when it is looked for', async ({ nhi }) => {
  nhi.faults.set(['nhi-untrusting']);
  await expect(nhi.find()).rejects.toMatchObject({ reason: 'refused-site' });
  nhi.faults.set(['nhi-no-card']);
  await expect(nhi.find()).rejects.toMatchObject({ name: 'ReaderError', reason: 'no-card' });
});
