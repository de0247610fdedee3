import { readFileSync } from 'node:fs';

/** The site's address, the card holder's key, and the folder for the document, as the benchmark hands them over. */
const [, , site = '', holderFile = '', out = ''] = process.argv;

/** @type {{ key: string, certificate: string, issuerAndSerial: string, cardNumber: string, pin: string }} */
const holder = JSON.parse(readFileSync(holderFile, 'utf8'));

export { holder, out, site };
