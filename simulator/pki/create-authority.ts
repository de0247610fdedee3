import { certificateDer } from './certificate-issuer.ts';
import { type CertificationAuthority, createCertificationAuthority } from './certification-authority.ts';
import type { Authority, CertificateHolder, ValidityOptions, VerifyOptions } from './authority.ts';
import type { CertifiedKey, Credentials } from './credentials.ts';
import { distinguishedName } from './distinguished-name.ts';
import { keyUsageBit } from './extensions.ts';
import { certifyHolder } from './holder-certificate.ts';
import { lentKeyPair } from './lent-key-pair.ts';
import { revocationList, revocationListDer } from './revocation-list.ts';
import type { SignatureVerdict } from './signature-verdict.ts';
import { verifySignedData } from './verify-signed-data.ts';

class SimulatedAuthority implements Authority {
  readonly root: Uint8Array;
  readonly issuer: Uint8Array;
  readonly revoked = new Set<string>();
  readonly #root: CertificationAuthority;
  readonly #issuer: CertificationAuthority;
  /** How often a card's number has got keys here: what is issued again has new ones. */
  readonly #issued = new Map<string, number>();

  constructor(root: CertificationAuthority, issuer: CertificationAuthority) {
    this.#root = root;
    this.#issuer = issuer;
    this.root = certificateDer(root.certificate);
    this.issuer = certificateDer(issuer.certificate);
  }

  async issue(holder: CertificateHolder, options: ValidityOptions = {}): Promise<Credentials> {
    const { digitalSignature, keyEncipherment, dataEncipherment } = keyUsageBit;
    const { cardNumber } = holder;
    const nth = (this.#issued.get(cardNumber) ?? 0) + 1;
    this.#issued.set(cardNumber, nth);
    const certify = async (key: string, usage: number): Promise<CertifiedKey> =>
      certifyHolder(this.#issuer, holder, await lentKeyPair(`${cardNumber} ${nth} ${key}`), { ...options, usage });
    const [signing, encipherment] = await Promise.all([
      certify('signing', digitalSignature),
      certify('encipherment', keyEncipherment | dataEncipherment),
    ]);
    return { signing, encipherment };
  }

  async crl(at = new Date()): Promise<Uint8Array> {
    return revocationListDer(await revocationList(this.#issuer, this.revoked, at));
  }

  verifySignedData(der: Uint8Array, { expectedContent, at = new Date() }: VerifyOptions): Promise<SignatureVerdict> {
    return verifySignedData(der, expectedContent, async () => ({
      root: this.#root.certificate,
      issuer: this.#issuer.certificate,
      revocationLists: await Promise.all([
        revocationList(this.#root, [], at),
        revocationList(this.#issuer, this.revoked, at),
      ]),
      at,
    }));
  }
}

/** Makes a new root and issuing CA with keys of their own; their names say that they are the simulator's. */
export async function createAuthority(): Promise<Authority> {
  const rootName = distinguishedName([
    ['countryName', 'TW'],
    ['organizationName', '行政院 (測試)'],
    ['organizationalUnitName', '政府憑證總管理中心 (simulator)'],
  ]);
  const issuerName = distinguishedName([
    ['countryName', 'TW'],
    ['organizationName', '行政院'],
    ['organizationalUnitName', '內政部憑證管理中心 (simulator)'],
  ]);
  const root = await createCertificationAuthority(rootName);
  return new SimulatedAuthority(root, await createCertificationAuthority(issuerName, root));
}
