export type { Authority } from './authority.ts';
export { createAuthority } from './create-authority.ts';
export type { CertifiedKey, Credentials } from './credentials.ts';
export type { SignatureFault, SignatureVerdict } from './signature-verdict.ts';
