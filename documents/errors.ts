/** Why there is no document, or none that may be kept. `no-room`: this edition of the site does not have the page. */
export type DocumentReason = 'none' | 'no-room' | 'invalid' | 'wrong-holder' | 'truncated' | 'unreadable';

/** The site's answer is not the document that was asked for; nothing was stored under a final name. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly reason: DocumentReason;

  constructor(reason: DocumentReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The disk did not take the document: full, read-only, or not ours to write. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
