import { type AnswerJson, codesJson } from './answer-json.ts';
import { CardDriver, type PinVerdict } from './card-driver.ts';
import { componentCode, componentVersions, pinError } from './component-codes.ts';
import type { ComponentWorld } from './component-world.ts';
import { type Package, parsePackage, textIn } from './parse-package.ts';

const failed = (code: number, lastError?: number): AnswerJson => codesJson('sign', code, lastError);

/** How the vendor's codes tell the tries left. */
function pinErrorOf({ triesLeft }: Extract<PinVerdict, { right: false }>): number {
  if (triesLeft === 2) return pinError.twoTriesLeft;
  if (triesLeft === 1) return pinError.oneTryLeft;
  return triesLeft === 0 ? pinError.blocked : pinError.functionFailed;
}

function contentOf(wanted: Package): Buffer {
  return Buffer.from(textIn(wanted, 'tbs'), textIn(wanted, 'tbsEncoding') === 'base64' ? 'base64' : 'utf8');
}

async function signWith(driver: CardDriver, world: ComponentWorld, wanted: Package): Promise<AnswerJson> {
  const { signContent } = await import('./sign-content.ts');
  const { cardNumber } = world.holder;
  const { certificate } = (await world.credentials()).signing;
  const withNumber = wanted['withCardSN'] === true || wanted['withCardSN'] === 'true';
  const signature = await signContent({
    content: contentOf(wanted),
    certificate,
    cardNumber: withNumber ? cardNumber : undefined,
    nonce: textIn(wanted, 'nonce'),
    sign: (block) => driver.sign(block),
  });
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return {
    ...failed(componentCode.ok),
    signature: base64(signature),
    certb64: base64(certificate),
    cardSN: cardNumber,
    version: componentVersions.now,
  };
}

/** Answers POST `/sign`: one VERIFY with the page's PIN, then PKCS #7 over its `tbs`; the card is reset afterwards. */
export async function sign(world: ComponentWorld, body: string): Promise<AnswerJson> {
  const wanted = parsePackage(body);
  if (!wanted) return failed(componentCode.notJson);
  const kind = textIn(wanted, 'signatureType') || 'PKCS7';
  if (wanted['func'] !== 'MakeSignature' || kind !== 'PKCS7') return failed(componentCode.unsupported);
  const pin = textIn(wanted, 'pin');
  if (pin === '') return failed(componentCode.noPin);
  if (!/^[0-9A-Za-z]{6,8}$/.test(pin)) return failed(componentCode.loginFailed, pinError.length);
  const driver = new CardDriver(await world.card());
  try {
    const verdict = await driver.verify(pin);
    if (!verdict.right) return failed(componentCode.loginFailed, pinErrorOf(verdict));
    if (world.faults.has('component-unclear')) return failed(componentCode.loginFailed, pinError.functionFailed);
    return await signWith(driver, world, wanted);
  } catch {
    return failed((await driver.isIn()) ? componentCode.noKey : componentCode.noCard);
  } finally {
    driver.reset();
  }
}
