import { z } from 'zod';
import { type CardCertificate, certificateFacts, ReaderError } from '../../card/index.ts';
import { returnCodeError } from './return-code-error.ts';

const certificateSchema = z.object({ certb64: z.string().optional(), usage: z.string().optional() });
const tokenSchema = z.object({ serialNumber: z.string().min(1), certs: z.array(certificateSchema).default([]) });
const infoSchema = z.object({
  ret_code: z.number(),
  last_error: z.number().default(0),
  slots: z.array(z.object({ slotDescription: z.string().default(''), token: z.unknown() })).default([]),
});

/** A reader with a card, as the component tells it. */
export interface ComponentSlot {
  readonly readerName: string;
  readonly cardNumber: string;
  /** Empty unless they were asked for. */
  readonly certificates: readonly CardCertificate[];
}

function certificateOf({ certb64, usage }: z.output<typeof certificateSchema>): CardCertificate[] {
  if (!certb64) return [];
  const der = Uint8Array.from(Buffer.from(certb64, 'base64'));
  const facts = certificateFacts(der);
  const told = usage === 'digitalSignature' ? 'digitalSignature' : 'keyEncipherment';
  return [{ der, usage: facts.usage ?? told, facts }];
}

/**
 * The one card in the answer of `/pkcs11info`. A page's request goes to the component's first card, so several are
 * refused unless `reader` (a part of the reader's name) means the first. Throws `ReaderError`, or what the answer's code says.
 */
export function readSlots(text: string, reader?: string): ComponentSlot {
  const info = infoSchema.parse(JSON.parse(text));
  const failure = returnCodeError(info);
  if (failure) throw failure.error;
  if (info.slots.length === 0) throw new ReaderError('no-reader', 'the component sees no card reader');
  const cards = info.slots.flatMap(({ slotDescription, token }) => {
    const read = tokenSchema.safeParse(token);
    return read.success ? [{ readerName: slotDescription, ...read.data }] : [];
  });
  const [first, ...others] = cards;
  if (!first) throw new ReaderError('no-card', 'the component sees no card');
  const meant = reader === undefined ? others.length === 0 : first.readerName.includes(reader);
  if (!meant) {
    const names = cards.map(({ readerName }) => `“${readerName}”`).join(', ');
    const why = `the component uses the card in “${first.readerName}”; leave in that one alone, or another one alone (${names})`;
    throw new ReaderError(others.length > 0 ? 'several-cards' : 'no-card', why);
  }
  return {
    readerName: first.readerName,
    cardNumber: first.serialNumber.trim(),
    certificates: first.certs.flatMap(certificateOf),
  };
}
