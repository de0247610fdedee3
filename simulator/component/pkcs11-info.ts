import { X509Certificate } from 'node:crypto';
import type { CertifiedKey } from '../pki/index.ts';
import { type AnswerJson, codesJson } from './answer-json.ts';
import { CardDriver } from './card-driver.ts';
import { componentCode } from './component-codes.ts';
import { componentReader, type ComponentWorld } from './component-world.ts';

/** `YYMMDDHHMMSSZ`. */
const shortTime = (date: Date): string => `${date.toISOString().slice(2, 19).replace(/\D/g, '')}Z`;

function certificateJson(world: ComponentWorld, key: CertifiedKey, place: { label: string; usage: string }): object {
  const { validFrom, validTo } = new X509Certificate(key.certificate);
  const [notBefore, notAfter] = [new Date(validFrom), new Date(validTo)];
  return {
    label: place.label,
    certb64: Buffer.from(key.certificate).toString('base64'),
    sn: key.serial,
    subjectCN: world.holder.name,
    subjectID: world.holder.id.slice(-4),
    usage: place.usage,
    notBefore: shortTime(notBefore),
    notAfter: shortTime(notAfter),
    notAfterT: Math.floor(notAfter.getTime() / 1000),
  };
}

async function tokenJson(world: ComponentWorld, withCertificates: boolean): Promise<unknown> {
  if (!(await new CardDriver(await world.card()).isIn())) return 'unknown token';
  const token = { serialNumber: world.holder.cardNumber, label: 'HiCOS PKI Smart Card' };
  if (!withCertificates) return { ...token, certs: [] };
  const { signing, encipherment } = await world.credentials();
  return {
    ...token,
    certs: [
      certificateJson(world, signing, { label: 'cert1', usage: 'digitalSignature' }),
      certificateJson(world, encipherment, { label: 'cert2', usage: 'keyEncipherment|dataEncipherment' }),
    ],
  };
}

/** The readers and the card in them; costs no try. */
export async function pkcs11Info(world: ComponentWorld, withCertificates: boolean): Promise<AnswerJson> {
  const slots = world.faults.has('component-no-reader')
    ? []
    : [{ slotDescription: componentReader, token: await tokenJson(world, withCertificates) }];
  return { ...codesJson('pkcs11info', componentCode.ok), slots };
}
