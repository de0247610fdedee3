import { safeFileName } from './safe-file-name.ts';

/** What would end a part of the name as a folder does, or hide it. */
const separators = /[\\/]|^\.+/gu;

/** `YYYY-MM-DD` of a moment as a calendar in Taipei shows it. */
export function taipeiDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei', dateStyle: 'short' }).format(at);
}

/**
 * The final name of a document: `<YYYY-MM-DD>_<title>[_<period>].<ext>`; what a name must not hold is
 * replaced by `_`, and a name that is too long is cut.
 */
export function documentFileName(document: {
  readonly title: string;
  readonly at: Date;
  readonly extension: string;
  readonly period?: string;
}): string {
  const parts = [taipeiDate(document.at), document.title, ...(document.period ? [document.period] : [])];
  const stem = parts.map((part) => part.replace(separators, '_')).join('_');
  const extension = document.extension.replace(/[^a-z0-9]/gi, '').slice(0, 8);
  return safeFileName(extension === '' ? stem : `${stem}.${extension}`);
}
