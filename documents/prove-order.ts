import { DocumentError } from './errors.ts';
import { readPdfText } from './pdf-text.ts';
import type { Holder } from './prove-resume.ts';
import { pdfPictures } from './qr/pdf-pictures.ts';
import type { Picture } from './qr/picture.ts';
import { readQrCode } from './qr/read-qr-code.ts';

/** The kinds of electronic orders: 獎勵令 and 派免令. */
export type OrderKind = 'award' | 'appointment';

/** What an order has to be, and what the page shows beside it. */
export interface OrderClaim {
  readonly kind: OrderKind;
  readonly holder: Holder;
  /** The QR code on the page, where it has one. */
  readonly pagePicture?: Picture | undefined;
}

/** What the proof found. */
export interface OrderProof {
  readonly mediaType: 'application/pdf';
  readonly pages: number;
  /** Where anybody can have the order confirmed. */
  readonly proofAddress: string;
}

/** Where the QR codes of electronic orders lead (public notices of the office). */
const proofOrigin = 'https://certproof.nchc.org.tw';

/** The words by which an order is known; not seen live, so this is the one place to change. */
const titles = { award: /獎[勵懲]令/u, appointment: /派免令|派令|任免令/u } as const;

const nationalId = /[A-Z][1289]\d{8}/u;

/** Whether the text is about this holder: the name is there, and a whole ID, where one is, is the holder's. */
function isAbout(text: string, { name, idLastFour }: Holder): boolean {
  const [id] = nationalId.exec(text) ?? [];
  return text.includes(name) && (id === undefined || !idLastFour || id.endsWith(idLastFour));
}

/** Gives the address back when it is at the place of proof, not merely one that begins like it. Throws `DocumentError`. */
function provenAddress(said: string, where: string): string {
  const origin = URL.canParse(said) ? new URL(said).origin : undefined;
  if (origin === proofOrigin) return said;
  throw new DocumentError('invalid', `the QR code ${where} leads to ${said.slice(0, 120)}, not to ${proofOrigin}/`);
}

/** What the first code among some pictures says. */
async function firstCode(pictures: readonly Picture[]): Promise<string | undefined> {
  for (const picture of pictures) {
    const said = await readQrCode(picture);
    if (said !== undefined) return said;
  }
  return undefined;
}

/**
 * Proves that the bytes are an electronic order of the holder: a PDF, its title, the person, and a QR code, in it or beside it on
 * the page, that leads to the place of proof. Throws `DocumentError`: `invalid`, `truncated` or `wrong-holder`.
 */
export async function proveOrder(bytes: Uint8Array, claim: OrderClaim): Promise<OrderProof> {
  const { kind, holder, pagePicture } = claim;
  if (bytes.length === 0) throw new DocumentError('invalid', 'the file is empty');
  const { pages } = await readPdfText(bytes);
  const text = pages.join('\n').normalize('NFKC').replace(/\s+/gu, '');
  if (!titles[kind].test(text)) throw new DocumentError('invalid', 'the document does not have the title of an order');
  if (!isAbout(text, holder)) throw new DocumentError('wrong-holder', 'the order is not of the card’s holder');
  const inside = await firstCode(await pdfPictures(bytes));
  const beside = pagePicture && (await readQrCode(pagePicture));
  // Each one that is there has to lead to the right place, whichever a person would scan.
  const proofs = [
    ...(inside === undefined ? [] : [provenAddress(inside, 'in the document')]),
    ...(beside === undefined ? [] : [provenAddress(beside, 'on the page')]),
  ];
  const [proofAddress] = proofs;
  if (proofAddress === undefined) {
    throw new DocumentError('invalid', `no QR code to ${proofOrigin}/ is in the document or on the page`);
  }
  return { mediaType: 'application/pdf', pages: pages.length, proofAddress };
}
