export { defaultPkcs11Modules } from './default-modules.ts';
export { listPkcs11Tokens, type Pkcs11Token } from './list-tokens.ts';
export { openPkcs11Card, type Pkcs11Options } from './open-pkcs11-card.ts';
