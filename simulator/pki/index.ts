export type { Authority, CertificateHolder } from './authority.ts';
export { createAuthority } from './create-authority.ts';
export type { CertifiedKey, Credentials } from './credentials.ts';
export { createServerCertificate } from './server-certificate.ts';
export type { SignatureFault, SignatureVerdict } from './signature-verdict.ts';
