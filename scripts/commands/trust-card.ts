import { openLedger } from '../../card/index.ts';
import { cardWords } from '../card-listing/card-words.ts';
import { runCommand } from '../run/command-run.ts';
import { ledgerFolder } from '../run/pin-guard.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { isSimulated, openSite } from '../site/open-site.ts';
import { isPasswordOwner, ledgerNameOf } from '../way-in/password-try.ts';

/**
 * The names under which the ledger may know what a person trusts again: a card's number, and the virtual card of a running
 * simulator by its own; a password's owner together with the site. Throws `SettingsError` when that site is not told.
 */
async function namesOf(number: string, settings: Settings): Promise<readonly string[]> {
  if (isPasswordOwner(number)) {
    if (settings.site === 'sim') throw new SettingsError('USAGE', `${number}: at which site? name it with --site`);
    if (!isSimulated(settings.site)) return [ledgerNameOf(number, { origin: settings.site })];
    await using simulator = await openSite(settings);
    return [ledgerNameOf(number, simulator)];
  }
  if (settings.site === 'sim' || !isSimulated(settings.site)) return [number];
  const { virtualCardName } = await import('../card-source/virtual-card-source.ts');
  await using site = await openSite(settings);
  const { simulated } = site;
  return simulated?.cardNumber === number ? [number, virtualCardName(simulated)] : [number];
}

/** `ecpa card trust <number>` (or `account:<name>`, `nhi:<number>`): forgets what stands against it, after a person has checked it. Gives the exit code. */
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
