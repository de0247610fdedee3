/** The command line or the configuration has faults; all of them are told at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly kind: 'USAGE' | 'CONFIG';

  constructor(kind: 'USAGE' | 'CONFIG', message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
