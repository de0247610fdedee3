/** What a row may tell of its check: the names are those of the flags, in the order of the documentation. */
export const settingColumns = [
  'site',
  'edition',
  'card',
  'virtual-card',
  'login',
  'account',
  'reader',
  'card-keys',
  'pkcs11-module',
  'pin-file',
  'browser',
  'timeout',
  'accept-consent',
  'keep-session',
] as const;

/** Columns besides settings: what the row is called, what is done, and that command's own choices. */
export const otherColumns = ['name', 'command', 'form', 'format', 'depth', 'out'] as const;

/** The commands that a row may run. */
export const batchCommands = ['resume', 'smoke'] as const;

/** One check of a batch. */
export interface BatchRow {
  /** Line of the row in the file, without its header: 1 and up. */
  readonly row: number;
  /** What the row is called in the result: its `name`, else its number. */
  readonly name: string;
  readonly command: (typeof batchCommands)[number];
  /** Settings by the flag's name; empty cells are left out. */
  readonly settings: Readonly<Record<string, string>>;
  /** The command's own flags by name. */
  readonly choices: Readonly<Record<string, string>>;
  /** Where its documents go. */
  readonly out: string;
}
