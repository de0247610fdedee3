/** A page's request for a signature, its fields percent-decoded. */
export interface SignRequest {
  /** What the page wants done; `MakeSignature` is the one that we do. */
  readonly func: string;
  /** The bytes to sign. */
  readonly tbs: Uint8Array;
  /** The page's word for the hash; empty when it named none. */
  readonly hashAlgorithm: string;
  readonly signatureType: string;
  readonly withCardNumber: boolean;
  readonly pin: string;
  readonly nonce: string;
  /** Name of the reader that the page chose; empty for any. */
  readonly reader: string;
}

const field = 'tbsPackage=';

/** Text that is no valid percent-encoding is taken as it is. A plus stays one: clients escape it, none writes a space so. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the body of POST `/sign`; `undefined` when there is no JSON object in it. The JSON is parsed before its fields
 * are decoded: the other way round an encoded quote or backslash inside `tbs` would change the JSON.
 */
export function parseSignRequest(body: string): SignRequest | undefined {
  const json = body.startsWith(field) ? body.slice(field.length) : body;
  const request = parseObject(json) ?? parseObject(percentDecoded(json));
  if (!request) return undefined;
  const text = (name: string): string => {
    const value = request[name];
    return typeof value === 'string' ? percentDecoded(value) : '';
  };
  const withCardNumber = request['withCardSN'];
  return {
    func: text('func'),
    tbs: Uint8Array.from(Buffer.from(text('tbs'), text('tbsEncoding').toLowerCase() === 'base64' ? 'base64' : 'utf8')),
    hashAlgorithm: text('hashAlgorithm'),
    signatureType: text('signatureType') || 'PKCS7',
    withCardNumber: withCardNumber === true || withCardNumber === 'true',
    pin: text('pin'),
    nonce: text('nonce'),
    reader: text('slotDescription'),
  };
}
