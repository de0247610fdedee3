/**
 * The language to speak before the settings can be read: `ECPA_LANG`, else the locale's.
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {'en' | 'zh-TW'}
 */
export function chooseLanguage(environment) {
  const named = [environment['ECPA_LANG'], environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  const locale = named.find(Boolean) ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('zh') ? 'zh-TW' : 'en';
}
