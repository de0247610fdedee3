/** The few durable file operations that the ledger stands on. Names are plain file names of one folder. */
export interface StateFiles {
  /** The file's text; `undefined`: there is none; empty for what cannot be read or is not a plain file of ours. */
  read(name: string): Promise<string | undefined>;
  /** Makes a file that was not there, whole or not at all; `false` when it was. Of several who try at once, one gets `true`. */
  create(name: string, text: string): Promise<boolean>;
  /** Puts the text in the file's place, whole or not at all. */
  replace(name: string, text: string): Promise<void>;
  /** Takes the file away, where there is one. */
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}
