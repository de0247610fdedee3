/** Why an installed component (HiPKI, or the one for the 健保卡) cannot serve. */
export type ComponentReason =
  | 'missing'
  | 'old'
  | 'refused-site'
  | 'network-access'
  | 'certificate-expired'
  | 'cancelled'
  | 'nhi-unreachable'
  | 'no-signature';

/** The component of this machine, or the way from the page to it, is not as it has to be. */
export class ComponentError extends Error {
  override readonly name = 'ComponentError';
  readonly reason: ComponentReason;

  constructor(reason: ComponentReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
