import type { TLSSocket } from 'node:tls';
import type { Secured } from './site-probe.ts';

/** Faults that say nothing against the certificate but that no public authority is behind it. */
const notPublic: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/** What a TLS connection tells of who is at its other end. */
export function readSecured(socket: TLSSocket): Secured {
  const { issuer, valid_to: validTo } = socket.getPeerCertificate();
  // Typed as an error, and a code in truth.
  const fault = socket.authorized ? '' : String(socket.authorizationError);
  const isPublic = !notPublic.has(fault);
  return {
    protocol: socket.getProtocol() ?? '',
    issuer: first(issuer.O) ?? first(issuer.CN) ?? '',
    notAfter: new Date(validTo),
    isPublic,
    ...(fault !== '' && isPublic ? { fault } : {}),
  };
}
