import { createHash, sign } from 'node:crypto';

/** @param {number} tag @param {...Buffer} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length), length, body]);
}

/** @param {string} hex */
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
const sha256 = der(0x30, oid('608648016503040201'), der(0x05));
const rsa = der(0x30, oid('2a864886f70d010101'), der(0x05));
const data = oid('2a864886f70d010701');
const one = der(0x02, Buffer.of(1));

/** @param {string} type @param {Buffer} value */
const attribute = (type, value) => der(0x30, oid(type), der(0x31, value));

/**
 * A CMS SignedData over the site's challenge, as somebody in a hurry writes it (RFC 5652 §5).
 * @param {string} challenge
 * @param {{ key: string, certificate: string, issuerAndSerial: string, cardNumber: string }} holder key as PEM, the rest base64 of DER
 * @returns {string} base64
 */
export function signChallenge(challenge, holder) {
  const content = Buffer.from(challenge);
  const now = `${new Date().toISOString().replace(/\D/g, '').slice(2, 14)}Z`;
  const attributes = [
    attribute('2a864886f70d010903', data),
    attribute('2a864886f70d010905', der(0x17, Buffer.from(now))),
    attribute('2a864886f70d010904', der(0x04, createHash('sha256').update(content).digest())),
    attribute('608676016402814c', der(0x0c, Buffer.from(holder.cardNumber))),
  ].sort(Buffer.compare);
  const signature = sign('sha256', der(0x31, ...attributes), holder.key);
  const signer = der(
    0x30,
    one,
    Buffer.from(holder.issuerAndSerial, 'base64'),
    sha256,
    der(0xa0, ...attributes),
    rsa,
    der(0x04, signature),
  );
  const signed = der(
    0x30,
    one,
    der(0x31, sha256),
    der(0x30, data, der(0xa0, der(0x04, content))),
    der(0xa0, Buffer.from(holder.certificate, 'base64')),
    der(0x31, signer),
  );
  return der(0x30, oid('2a864886f70d010702'), der(0xa0, signed)).toString('base64');
}
