import { type Connection, type Reader, ReaderError, type ReaderReason } from '../../../card/index.ts';
import { fromHex } from '../../../card/iso7816/index.ts';
import type { Run, WatchedCard } from './watched-card.ts';

/** What can go wrong with a reader, and what the run is told; nothing, where its process is killed. */
export const faults = {
  'process killed': undefined,
  'child killed': 'no-service',
  'card out': 'card-removed',
  'reader gone': 'no-reader',
  'service restarted': 'no-service',
  'answer late': 'timeout',
  'answer garbled': undefined,
} as const satisfies Record<string, ReaderReason | undefined>;

/** A fault at one exchange of a process, before the card gets the command or after it has done its work. */
export interface PlannedFault {
  readonly kind: keyof typeof faults;
  /** Which exchange; `verify`: the one that matters most. */
  readonly at: number | 'verify';
  readonly when: 'before' | 'after';
}

interface Holding {
  readonly run: Run;
  /** What the connection says from now on. */
  broken?: ReaderReason;
}

/** How often a run looks again for a card that another one holds. */
const mostLooks = 25;

/** One reader of one machine, in this process: exclusive, and reset by the service whenever its holder is gone. */
export class FaultyReader {
  readonly card: WatchedCard;
  /** Faults that came about, by kind. */
  readonly happened = new Map<PlannedFault['kind'], number>();
  #holding: Holding | undefined;
  #cardIsIn = true;

  constructor(card: WatchedCard) {
    this.card = card;
  }

  /** Whether somebody holds the card. */
  get held(): boolean {
    return this.#holding !== undefined;
  }

  /** A person puts the card back, if it was out. */
  putBack(): void {
    this.#cardIsIn = true;
  }

  /** The reader as one run sees it; `fault` comes once, to whichever exchange it was planned for. */
  for(run: Run, planned: { fault: PlannedFault | undefined }): Reader {
    run.process.atDeath(() => {
      this.#release(run);
    });
    return {
      name: 'a reader with faults',
      connect: async () => {
        for (let looks = 1; ; looks += 1) {
          const taken = await run.process.step(() => Promise.resolve(this.#take(run)));
          if (!(taken instanceof ReaderError)) return this.#connection(taken, planned);
          if (taken.reason !== 'in-use' || looks === mostLooks) throw taken;
        }
      },
    };
  }

  /** Takes the card to its issuer's tool and back, when nobody holds it; `false`: it is in use. */
  borrow(run: Run): boolean {
    this.#cardIsIn = true;
    run.process.atDeath(() => {
      this.#release(run);
    });
    return !(this.#take(run) instanceof ReaderError);
  }

  giveBack(run: Run): void {
    this.#release(run);
  }

  #take(run: Run): Holding | ReaderError {
    if (!this.#cardIsIn) return new ReaderError('no-card', 'no card');
    if (this.#holding) return new ReaderError('in-use', 'in use');
    if (this.card.verified) this.card.violations.push('a PIN that outlived who gave it');
    this.#holding = { run };
    return this.#holding;
  }

  #release(run: Run): void {
    if (this.#holding?.run !== run) return;
    this.#holding = undefined;
    this.card.reset();
  }

  #connection(holding: Holding, planned: { fault: PlannedFault | undefined }): Connection {
    const { run } = holding;
    let exchanges = 0;
    return {
      atr: this.card.atr,
      transmit: (command) => {
        const now = exchanges++;
        return run.process.step(async () => {
          if (holding.broken) throw new ReaderError(holding.broken, holding.broken);
          const { fault } = planned;
          const due = fault && (fault.at === 'verify' ? command[1] === 0x20 : fault.at === now) ? fault : undefined;
          if (due) planned.fault = undefined;
          if (due?.when === 'before') await this.#suffer(holding, due.kind);
          const answer = await this.card.transmit(run, command);
          if (due?.when === 'after') return this.#suffer(holding, due.kind);
          if (command[1] === 0x20) this.card.understood(run);
          return answer;
        });
      },
      [Symbol.asyncDispose]: () =>
        run.process.step(() => {
          this.#release(run);
          return Promise.resolve();
        }),
    };
  }

  /** Lets the fault come about; gives an answer where there is still one. */
  async #suffer(holding: Holding, kind: PlannedFault['kind']): Promise<Uint8Array> {
    this.happened.set(kind, (this.happened.get(kind) ?? 0) + 1);
    if (kind === 'process killed') return holding.run.process.die();
    if (kind === 'answer garbled') return fromHex('6F00');
    this.#release(holding.run);
    if (kind === 'card out' || kind === 'reader gone') this.#cardIsIn = false;
    holding.broken = faults[kind];
    throw new ReaderError(holding.broken, kind);
  }
}
