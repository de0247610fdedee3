/** What a terminal would take as a command, or would turn the writing round: control and format characters. */
const unprintable = /[\p{Cc}\p{Cf}]+/gu;

/** A text of the site as one line that is safe to write to a terminal: no control characters, single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(unprintable, ' ').replace(/\s+/gu, ' ').trim();
}
