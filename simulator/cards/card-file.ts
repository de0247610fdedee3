/** An elementary file: bytes that READ BINARY gives. */
export interface ElementaryFile {
  readonly kind: 'EF';
  /** File identifier, two bytes. */
  readonly fid: number;
  readonly bytes: Uint8Array;
}

/** A dedicated file: a folder of files. */
export interface DedicatedFile {
  readonly kind: 'DF';
  readonly fid: number;
  readonly children: readonly CardFile[];
}

/** What lies in a card's file system (ISO/IEC 7816-4 §5.3). */
export type CardFile = DedicatedFile | ElementaryFile;

/** An elementary file. */
export function elementaryFile(fid: number, bytes: Uint8Array): ElementaryFile {
  return { kind: 'EF', fid, bytes };
}

/** A dedicated file with these children. */
export function dedicatedFile(fid: number, children: readonly CardFile[]): DedicatedFile {
  return { kind: 'DF', fid, children };
}
