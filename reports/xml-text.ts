import { escapeHtml } from './escape-html.ts';

/** A text as XML 1.0 holds it: what it has no place for (§2.2: control characters, halves of characters) becomes U+FFFD. */
export function xmlText(text: string): string {
  return escapeHtml(text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : '\uFFFD')));
}
