import { readCertificates, type TokenCertificate } from './read-certificates.ts';
import { flagNames, TokenFlag, triesLeftByFlags } from './token-flags.ts';
import { TokenProcess, type TokenProcessOptions } from './token-process.ts';

/** A card as its PKCS#11 module tells it without a PIN. */
export interface Pkcs11Token {
  /** The slot's description: with a smart card, the reader's name. */
  readonly reader: string;
  readonly label: string;
  readonly number: string;
  readonly certificates: readonly TokenCertificate[];
  /** The most tries that its flags leave; absent: they say nothing. */
  readonly triesLeft?: 0 | 1 | 2;
  /** The flags that are set, as PKCS#11 spells them. */
  readonly flags: readonly string[];
}

/** All cards that a module sees, read without a PIN. Throws `ReaderError` or `CardError`; the module's process has ended then. */
export async function listPkcs11Tokens(
  options: Pick<TokenProcessOptions, 'module'> & Partial<TokenProcessOptions>,
): Promise<readonly Pkcs11Token[]> {
  await using process = await TokenProcess.start({ environment: {}, timeout: 30_000, ...options });
  const rows = await process.ask('tokens', undefined, 'look for cards');
  const tokens: Pkcs11Token[] = [];
  for (const { slot, reader, label, serialNumber, flags } of rows) {
    if (!(flags & TokenFlag.tokenInitialized)) continue;
    await process.ask('open', slot, 'open the card');
    const certificates = await readCertificates(process);
    const triesLeft = triesLeftByFlags(flags);
    const tries = triesLeft === undefined ? {} : { triesLeft };
    tokens.push({ reader, label, number: serialNumber, certificates, flags: flagNames(flags), ...tries });
  }
  return tokens;
}
