/** Characters that no file system of ours takes, and the separators; control characters besides. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** `YYYY-MM-DD` of a moment as a calendar in Taipei shows it. */
export function taipeiDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei', dateStyle: 'short' }).format(at);
}

/** The final name of a document: `<YYYY-MM-DD>_<title>[_<period>].<ext>`; what a name must not hold is replaced by `_`. */
export function documentFileName(document: {
  readonly title: string;
  readonly at: Date;
  readonly extension: string;
  readonly period?: string;
}): string {
  const parts = [taipeiDate(document.at), document.title, ...(document.period ? [document.period] : [])];
  const stem = parts.map((part) => part.replace(forbidden, '_').replace(/^\.+/, '_').slice(0, 80)).join('_');
  return `${stem}.${document.extension.replace(/[^a-z0-9]/gi, '')}`;
}
