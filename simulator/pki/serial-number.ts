import { randomBytes } from 'node:crypto';
import { Integer } from 'asn1js';

/** A new certificate serial number: 16 bytes, 126 of their bits random, always positive and of full length. */
export function newSerialNumber(): Integer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: bytes });
}

/** A serial number as upper-case hex. */
export function serialToHex(serial: Integer): string {
  return Buffer.from(serial.valueBlock.valueHexView).toString('hex').toUpperCase();
}

/** Reads a serial number from hex. */
export function serialFromHex(hex: string): Integer {
  return new Integer({ valueHex: Uint8Array.from(Buffer.from(hex, 'hex')) });
}
