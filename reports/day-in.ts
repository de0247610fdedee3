import type { Language } from './messages/wording.ts';

/** A day (`YYYY-MM-DD`) as a language writes it: ROC years in Chinese, `115.11.24`. */
export function dayIn(language: Language, day: string): string {
  if (language === 'en') return day;
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year) - 1911}.${month}.${date}`;
}
