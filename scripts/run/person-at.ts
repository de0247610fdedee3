import type { PersonAtHand } from '../../flows/index.ts';
import { catalogue } from '../../reports/index.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** The person at the browser that is shown, who is told at the terminal what to do there. */
export function personAt({ lang, personTimeout }: Settings): PersonAtHand {
  const { askPerson } = catalogue(chooseLanguage(lang, process.env));
  return {
    // A step may be under way on this line of the terminal.
    ask: (what) => process.stderr.write(`${process.stderr.isTTY ? '\n' : ''}${askPerson[what](personTimeout)}\n`),
    patience: personTimeout * 1000,
  };
}
