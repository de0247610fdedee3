import { type Language, languages } from '../../reports/index.ts';
import { chooseLanguage } from './language.ts';
import { readDotenv } from './read-dotenv.ts';

function isLanguage(text: string | undefined): text is Language {
  return languages.some((language) => language === text);
}

/**
 * The language before the command line is understood: `--lang`, `ECPA_LANG`, `.env`, else the system's. What is no
 * language is passed over here; the settings tell it.
 */
export function earlyLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  dotenvPath: string,
): Language {
  const flag = argv.findLast((word, index) => argv[index - 1] === '--lang' || word.startsWith('--lang='));
  const named = [flag?.replace('--lang=', ''), environment['ECPA_LANG'], dotenvLanguage(dotenvPath)];
  return chooseLanguage(named.find(isLanguage), environment);
}

function dotenvLanguage(path: string): string | undefined {
  try {
    return readDotenv(path)['ECPA_LANG'];
  } catch {
    return undefined;
  }
}
