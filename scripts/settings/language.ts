import type { Language } from '../../reports/index.ts';

/** The language to speak: the setting, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else the system's. */
export function chooseLanguage(
  setting: Language | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (setting) return setting;
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((name) => name);
  const locale = named ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('zh') ? 'zh-TW' : 'en';
}
