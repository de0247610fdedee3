import { openLedger } from '../../card/index.ts';
import { cardWords } from '../card-listing/card-words.ts';
import { runCommand } from '../run/command-run.ts';
import { ledgerFolder } from '../run/pin-guard.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { isSimulated, openSite } from '../site/open-site.ts';

/** The names under which the ledger may know the card: its number, and the virtual card of a running simulator by its own. */
async function namesOf(number: string, settings: Settings): Promise<readonly string[]> {
  if (settings.site === 'sim' || !isSimulated(settings.site)) return [number];
  const { virtualCardName } = await import('../card-source/virtual-card-source.ts');
  await using site = await openSite(settings);
  const { simulated } = site;
  return simulated?.cardNumber === number ? [number, virtualCardName(simulated)] : [number];
}

/** `ecpa card trust <number>`: forgets what stands against a card, after a person has checked it. Gives the exit code. */
export async function trustCard(settings: Settings, number: string): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('card trust', settings, language, async () => {
    const ledger = await openLedger({ folder: ledgerFolder(), attended: true });
    const known: string[] = [];
    for (const name of await namesOf(number, settings)) {
      // A ledger that cannot be read stands against every card.
      const stands = await ledger.lastKnown(name).then(Boolean, () => true);
      if (stands) known.push(name);
    }
    if (known.length === 0) {
      throw new SettingsError('USAGE', `nothing is known of a card ${number}; “ecpa card --full” shows the number`);
    }
    for (const name of known) await ledger.trust(name);
    if (!settings.json) process.stdout.write(`${cardWords[language].trusted(number)}\n`);
  });
  return report.exitCode;
}
