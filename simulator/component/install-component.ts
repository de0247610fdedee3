import { listen } from '../site/index.ts';
import { type SeenRequest, serveComponent } from './component-handler.ts';
import type { ComponentWorld } from './component-world.ts';

/** The port at which pages look for the component; the address stands letter by letter in their scripts. */
const componentPort = 61161;

/** The stand-in for the installed component; disposing it uninstalls it. */
export interface InstalledComponent extends AsyncDisposable {
  readonly port: number;
  /** What was asked for so far, such as `POST /sign`. */
  readonly requests: readonly string[];
  /** The pages for which a signature was asked for, in order; `undefined` where a program asked. */
  readonly signers: readonly (string | undefined)[];
}

/** Starts the stand-in on 127.0.0.1. `port`: default 61161, 0 for a free one. Rejects (`EADDRINUSE`) when the port is taken. */
export async function installComponent(world: ComponentWorld, port = componentPort): Promise<InstalledComponent> {
  const requests: string[] = [];
  const signers: (string | undefined)[] = [];
  const seen = ({ request, asker }: SeenRequest): void => {
    requests.push(request);
    if (request === 'POST /sign') signers.push(asker);
  };
  const server = await listen(serveComponent(world, seen), port);
  return { port: server.port, requests, signers, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
