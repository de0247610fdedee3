import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const [nonceLength, tagLength] = [12, 16];

/**
 * What the NHI's own servers know in the simulated world: the secret behind `H_Sign` and `EnCrypt`. The scheme is the
 * simulator's own, with nothing of the vendor's in it but the lengths; only the simulator's site accepts it.
 */
export class NhiServers {
  readonly #key = randomBytes(32);
  readonly #spent = new Set<string>();

  /** `H_Sign`: 256 characters for a card number and the text `0001<16 digits>`. */
  sign(cardNumber: string, random: string): string {
    const half = (part: string): string =>
      createHmac('sha512', this.#key).update(`${part} ${cardNumber} ${random}`).digest('hex').toUpperCase();
    return half('first') + half('second');
  }

  /** Whether a signature is right, and its random text was not used before. */
  accept(cardNumber: string, random: string, signature: string): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.sign(cardNumber, random))];
    if (given.length !== right.length || !timingSafeEqual(given, right) || this.#spent.has(random)) return false;
    this.#spent.add(random);
    return true;
  }

  /** `EnCrypt`: a password as upper-case hex that only `decrypt` can read. */
  encrypt(password: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const body = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('hex').toUpperCase();
  }

  /** What `encrypt` closed; `undefined` for anything else. */
  decrypt(hex: string): string | undefined {
    const bytes = Buffer.from(hex, 'hex');
    try {
      const cipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      }).setAuthTag(bytes.subarray(-tagLength));
      const body = bytes.subarray(nonceLength, -tagLength);
      return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
