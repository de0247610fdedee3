/** Why the installed component (HiPKI) cannot serve. */
export type ComponentReason =
  'missing' | 'old' | 'refused-site' | 'network-access' | 'certificate-expired' | 'cancelled';

/** The component of this machine, or the way from the page to it, is not as it has to be. */
export class ComponentError extends Error {
  override readonly name = 'ComponentError';
  readonly reason: ComponentReason;

  constructor(reason: ComponentReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
