import { ReaderError } from '../errors.ts';
import type { Pcsc } from './pcsc.ts';
import { PcscService } from './pcsc-service.ts';
import { PcscProcess } from './pcsc-process.ts';
import type { PcscBinding } from './pcsc-requests.ts';

/** How PC/SC is reached. */
export interface PcscOptions {
  /** Default: `pcsclite`, and `pcsc-mini` where that cannot be loaded. */
  readonly binding?: PcscBinding | undefined;
  /** The environment of the process that PC/SC lives in; default: empty. `PCSCLITE_CSOCK_NAME` leads to another pcscd. */
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds that one exchange with a card may take; default: 30 000. */
  readonly timeout?: number | undefined;
  /** Milliseconds to wait for another program to let go of the card; default: 5000. */
  readonly patience?: number | undefined;
}

const remedy =
  'install the optional packages (npm install --include=optional); pcsclite needs a C++ compiler and, on Linux, libpcsclite-dev';

/**
 * Opens the way to the machine's card readers. Throws `ReaderError` `no-service` when no binding can be loaded; whether
 * the service itself runs is told by the first question about readers.
 */
export async function openPcsc(options: PcscOptions = {}): Promise<Pcsc> {
  const { binding, environment = {}, timeout = 30_000, patience = 5000 } = options;
  const candidates: readonly PcscBinding[] = binding === undefined ? ['pcsclite', 'pcsc-mini'] : [binding];
  const failures: unknown[] = [];
  for (const candidate of candidates) {
    try {
      const settings = { binding: candidate, environment, timeout };
      return new PcscService(await PcscProcess.start(settings), { ...settings, patience });
    } catch (error) {
      failures.push(error);
    }
  }
  const texts = failures.map((failure) =>
    failure instanceof Error ? failure.message.split('\n')[0] : String(failure),
  );
  throw new ReaderError('no-service', `PC/SC cannot be used: ${texts.join('; ')}. Remedy: ${remedy}`, {
    cause: failures[0],
  });
}
