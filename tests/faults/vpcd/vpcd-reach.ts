import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPcsc } from '../../../card/index.ts';
import type { HicosCard } from '../../../simulator/cards/index.ts';
import { CardWithTrap } from '../../card/kills/card-with-trap.ts';
import type { PrivatePcscd } from '../../fixtures/pcscd/private-pcscd.ts';
import { descendants } from '../stage/belongings.ts';
import type { CardReach, ReadyCard } from '../stage/card-reach.ts';
import type { ReaderTrouble } from './reader-trouble.ts';

/** Milliseconds in which a service that is told to stop leaves its card alone. */
const leaving = 100;

/** The processes below this one that PC/SC lives in. */
function pcscChildren(): readonly number[] {
  return descendants(process.pid).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, 'latin1').includes('pcsc-child.mjs');
    } catch {
      return false;
    }
  });
}

/** Takes the card by another program, and holds it. */
async function holdCard({ environment }: PrivatePcscd): Promise<AsyncDisposable> {
  const pcsc = await openPcsc({ environment });
  const connection = await (await pcsc.choose({ timeout: 5000 })).connect();
  return {
    [Symbol.asyncDispose]: async () => {
      await connection[Symbol.asyncDispose]();
      await pcsc[Symbol.asyncDispose]();
    },
  };
}

/** The card in a reader of this pcscd, with a trouble of the reader, the service or the process between. */
export function vpcdReach(pcscd: PrivatePcscd, trouble: ReaderTrouble = {}): CardReach {
  return async (scene, card): Promise<ReadyCard> => {
    const opened: AsyncDisposable[] = [];
    const slot = new CardWithTrap(card);
    const { state, accident } = trouble;
    if (state !== 'empty') {
      const plugged = await pcscd.plug(slot);
      opened.unshift(plugged);
      if (accident) slot.set(card, accident.moment, () => harm(accident, plugged, card));
    }
    if (state === 'two cards') opened.unshift(await pcscd.plug(await anotherCard(scene, card), 1));
    if (state === 'in use') opened.unshift(await holdCard(pcscd));
    if (state === 'service down') await pcscd.stop();
    const pin = join(scene.home, 'pin-of-the-card');
    await writeFile(pin, `${scene.holder.pin}\n`, { mode: 0o600 });
    return {
      args: ['--card', 'pcsc', '--pin-file', pin],
      environment: pcscd.environment,
      [Symbol.asyncDispose]: async () => {
        for (const one of opened) await one[Symbol.asyncDispose]();
      },
    };
  };

  async function harm(
    { victim, moment }: NonNullable<ReaderTrouble['accident']>,
    plugged: AsyncDisposable,
    card: HicosCard,
  ): Promise<void> {
    if (victim === 'card') await plugged[Symbol.asyncDispose]();
    else if (victim === 'child') for (const child of pcscChildren()) process.kill(child, 'SIGKILL');
    // It does not end before the card has answered what is under way.
    else await Promise.race([pcscd.stop(), pause(leaving)]);
    // By then it has turned the card's power off or just gone, as chance has it; a command that it still had to send is lost.
    if (victim === 'service' && moment.when === 'before') card.reset();
  }
}

function anotherCard({ stage, holder }: Parameters<CardReach>[0], card: HicosCard): Promise<HicosCard> {
  const other = stage.simulator.people.find(({ cardNumber }) => cardNumber !== holder.cardNumber);
  return other ? stage.simulator.card(other.cardNumber) : Promise.resolve(card);
}
