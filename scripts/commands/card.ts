import { openLedger } from '../../card/index.ts';
import type { ReaderListing } from '../card-listing/card-listing.ts';
import { cardWords } from '../card-listing/card-words.ts';
import { CardVoice } from '../card-listing/card-voice.ts';
import { expectCards } from '../card-listing/expect-cards.ts';
import { openListing } from '../card-listing/open-listing.ts';
import { createTranscriptFile } from '../card-listing/transcript-file.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { ledgerFolder } from '../run/pin-guard.ts';
import { SettingsError } from '../settings/errors.ts';
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
  const voice = new CardVoice(language, settings.json);
  const report = await runCommand('card', settings, language, async (_recorder, log) => {
    using interruption = listenForInterruption();
    using transcript = record === undefined ? undefined : createTranscriptFile(record);
    const ledger = await openLedger({ folder: ledgerFolder(), attended: false });
    const options = { ledger, language, full, through: transcript?.through };
    await using source = await interruption.race(() => openListing(settings, options));
    const { binding, module } = source;
    const note = (readers: readonly ReaderListing[]): void => {
      const recorded = transcript ? { transcript: transcript.path } : {};
      log.details = { binding, ...(module === undefined ? {} : { module }), readers, ...recorded };
    };
    if (!watch) {
      const seen = await interruption.race(() => source.list());
      const readers = seen.map(({ listing }) => listing);
      note(readers);
      voice.through(source);
      voice.list(readers);
      transcript?.finish();
      if (transcript && !settings.quiet) process.stderr.write(`${cardWords[language].recorded(transcript.path)}\n`);
      expectCards(seen, binding);
      return;
    }
    const looks = source.watch?.();
    if (!looks) throw new SettingsError('USAGE', `--watch follows readers by PC/SC alone, not --card ${binding}`);
    voice.through(source);
    const following = (async () => {
      for await (const look of looks) {
        note(look.readers);
        voice.change(look);
      }
    })();
    // Ctrl-C is how watching ends.
    await Promise.race([following, interruption.signalled]);
  });
  return report.exitCode;
}
