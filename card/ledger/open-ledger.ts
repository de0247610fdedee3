import { FileLedger } from './file-ledger.ts';
import type { Ledger } from './ledger.ts';
import { machineProcesses } from './mark.ts';
import { notKept } from './not-kept.ts';
import { StateFolder } from './state-folder.ts';

/** How a ledger is opened. */
export interface LedgerOptions {
  /** Absolute path of the ledger's own folder in the state folder; made (0700) where it is missing. */
  readonly folder: string;
  /** Whether a person has typed the PIN at the keyboard, for this process, just now. A worker that was handed one: no. One PIN a ledger. */
  readonly attended: boolean;
  readonly now?: () => Date;
  /** How long it waits for another run on the same card, in ms; default 2000. */
  readonly patience?: number;
}

/** Opens the ledger of PIN tries in a folder. Throws `PinError` when the folder cannot be had: `no-room` on a full disk, else `state-unknown`. */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { folder, attended, now = () => new Date(), patience = 2000 } = options;
  const files = await StateFolder.open(folder).catch((error: unknown) => {
    throw notKept(error, { where: ` in ${folder}` });
  });
  return new FileLedger({ files, processes: machineProcesses, attended, now, patience });
}
