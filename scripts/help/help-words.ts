/** A line to copy, and what it does. */
export interface HelpExample {
  readonly line: string;
  readonly meaning: string;
}

/** What the help says in one language. Commands and flags are described in English where they are made. */
export interface HelpWords {
  /** Descriptions of commands, flags and arguments, by their English text; empty for English itself. */
  readonly texts: Readonly<Record<string, string>>;
  readonly headings: {
    readonly name: string;
    readonly synopsis: string;
    readonly commands: string;
    readonly ownFlags: string;
    readonly commonFlags: string;
    readonly examples: string;
    readonly exitCodes: string;
    readonly environment: string;
    readonly files: string;
    readonly more: string;
  };
  /** What -h does. */
  readonly helpFlag: string;
  /** How any command is written. */
  readonly usage: string;
  /** Stands for the flags that every command understands. */
  readonly flagsOfAll: string;
  readonly defaultIs: (value: string) => string;
  /** What the commands are for, in the order of the overview. */
  readonly groups: readonly { readonly title: string; readonly commands: readonly string[] }[];
  /** The group of what no other group names. */
  readonly otherGroup: string;
  /** By the words of the command: `''`, `resume`, `card trust`. */
  readonly examples: Readonly<Record<string, readonly HelpExample[]>>;
  readonly exitCodes: readonly (readonly [code: string, who: string])[];
  readonly environment: string;
  readonly files: readonly string[];
  readonly more: string;
}
