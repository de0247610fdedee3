import { constants, type KeyObject, publicDecrypt, X509Certificate } from 'node:crypto';
import { CardError } from './errors.ts';

/** The public key of a certificate; `undefined` when there is none that can be read. */
function publicKeyOf(der: Uint8Array): KeyObject | undefined {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return undefined;
  }
}

/** Whether this RSA key turns the signature back into the block that was signed. */
function fits(key: KeyObject, signature: Uint8Array, block: Uint8Array): boolean {
  try {
    return publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature).equals(block);
  } catch {
    return false;
  }
}

/** Gives the signature on when it is one over the block; throws `CardError` (`unexpected-answer`) for other bytes. */
type SignatureCheck = (signature: Uint8Array, block: Uint8Array) => Uint8Array;

/** Checks signatures over EMSA-PKCS1-v1_5 blocks by the certificate; `undefined` for a key that is not RSA-2048. */
export function signatureCheck(certificate: Uint8Array): SignatureCheck | undefined {
  const key = publicKeyOf(certificate);
  if (key?.asymmetricKeyType !== 'rsa' || key.asymmetricKeyDetails?.modulusLength !== 2048) return undefined;
  return (signature, block) => {
    if (fits(key, signature, block)) return signature;
    throw new CardError('unexpected-answer', 'the card’s signature does not fit its certificate');
  };
}
