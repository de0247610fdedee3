import { openLedger, openPcsc } from '../../card/index.ts';
import { pcscEnvironment } from '../card-source/pcsc-card-source.ts';
import { cardTable, recordedRemark } from '../card-listing/card-table.ts';
import { listReaders } from '../card-listing/list-readers.ts';
import { createTranscriptFile } from '../card-listing/transcript-file.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { ledgerFolder } from '../run/pin-guard.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa card` takes besides the flags of all. */
export interface CardOptions {
  readonly full: boolean;
  readonly watch: boolean;
  /** File for a transcript of what is said to the cards. */
  readonly record?: string | undefined;
}

/** `ecpa card`: readers, cards, certificates and what is known of the tries left. Spends no PIN. Gives the exit code. */
export async function card(settings: Settings, { full, watch, record }: CardOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('card', settings, language, async (_recorder, log) => {
    using interruption = listenForInterruption();
    using transcript = record === undefined ? undefined : createTranscriptFile(record);
    await using pcsc = await openPcsc({ environment: pcscEnvironment() });
    const ledger = await openLedger({ folder: ledgerFolder(), attended: false });
    const tell = async (states: Awaited<ReturnType<typeof pcsc.list>>): Promise<void> => {
      const readers = await listReaders(pcsc, states, { ledger, full, through: transcript?.through });
      log.details = { binding: pcsc.binding, readers, ...(transcript ? { transcript: transcript.path } : {}) };
      if (!settings.json) process.stdout.write(`${pcsc.binding}\n${cardTable(readers, language)}`);
    };
    if (!watch) {
      await tell(await pcsc.list());
      transcript?.finish();
      if (transcript && !settings.quiet) process.stderr.write(`${recordedRemark(transcript.path, language)}\n`);
      return;
    }
    const following = (async () => {
      for await (const states of pcsc.watch()) await tell(states);
    })();
    await interruption.race(() => following);
  });
  return report.exitCode;
}

/** `ecpa card trust <number>`: forgets what stands against a card, after a person has checked it. Gives the exit code. */
export async function trustCard(settings: Settings, number: string): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('card trust', settings, language, async () => {
    const ledger = await openLedger({ folder: ledgerFolder(), attended: true });
    await ledger.trust(number);
  });
  return report.exitCode;
}
