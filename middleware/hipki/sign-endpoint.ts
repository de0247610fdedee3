import { type HashAlgorithm, hashAlgorithmOf } from '../pki/hash-algorithm.ts';
import { type AnswerJson, failureJson } from './answer.ts';
import type { ArmedLogin } from './armed-login.ts';
import { cardFailureCodes } from './card-failure-codes.ts';
import type { CardSignature, CardSigner } from './card-signer.ts';
import { componentVersion } from './component.ts';
import { LastError, ReturnCode } from './return-code.ts';
import type { RefusalReason } from './refusal.ts';
import { parseSignRequest, type SignRequest } from './sign-request.ts';

/** What a request for a signature is judged by and answered from. */
export interface SignDesk {
  readonly login: ArmedLogin | undefined;
  readonly readerName: string | undefined;
  readonly signer: CardSigner;
  /** Writes a refusal down, tells the login of it and gives the page's answer. */
  readonly refuse: (reason: RefusalReason) => AnswerJson;
}

/** A request whose shape is right, or why it is not. */
function judge(
  request: SignRequest | undefined,
  readerName: string | undefined,
): RefusalReason | { readonly request: SignRequest; readonly hash: HashAlgorithm } {
  if (!request) return 'bad-shape';
  const hash = hashAlgorithmOf(request.hashAlgorithm);
  if (request.func !== 'MakeSignature' || !hash || !['PKCS7', 'PKCS1'].includes(request.signatureType)) {
    return 'unsupported';
  }
  if (request.tbs.length === 0) return 'bad-shape';
  return request.reader === '' || request.reader === readerName ? { request, hash } : 'unknown-reader';
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function signatureJson({ signature, certificate, cardNumber }: CardSignature): AnswerJson {
  return {
    func: 'sign',
    ret_code: ReturnCode.ok,
    last_error: LastError.none,
    signature: base64(signature),
    certb64: base64(certificate),
    cardSN: cardNumber,
    version: componentVersion,
    serverVersion: componentVersion,
  };
}

/** Answers POST `/sign` of the site's own page: shape first, then the decoy, then the card. */
export async function answerSign(body: string, desk: SignDesk): Promise<AnswerJson> {
  const { login, readerName, signer, refuse } = desk;
  const judged = judge(parseSignRequest(body), readerName);
  if (typeof judged === 'string') return refuse(judged);
  if (!login) return refuse('no-login');
  const reason = login.refuse(judged.request.pin);
  if (reason) return refuse(reason);
  try {
    const signature = await signer.sign(judged.request, judged.hash);
    login.settle({ kind: 'signed' });
    return signatureJson(signature);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error('the card failed', { cause: thrown });
    login.settle({ kind: 'card-failed', error });
    const { returnCode, lastError } = cardFailureCodes(error);
    return failureJson('sign', returnCode, lastError);
  }
}
