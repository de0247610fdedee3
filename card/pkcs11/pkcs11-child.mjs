// @ts-check
// The process that the PKCS#11 module lives in. It calls the module and gives back what it said; what that means is told in TypeScript.
import { serve } from '../child/serve.mjs';

/** @typedef {import('pkcs11js').Handle} Handle */

/** @type {import('pkcs11js') | undefined} */
let library;
/** @type {import('pkcs11js').PKCS11 | undefined} */
let loaded;
/** @type {Handle | undefined} */
let session;

/** Trims what PKCS#11 pads with blanks, and some modules with NUL. @param {string} text */
const trimmed = (text) => text.replace(/[\s\0]+$/, '');

function running() {
  if (!library || !loaded) throw new Error('no module was loaded');
  return { constants: library, module: loaded };
}

function open() {
  if (!session) throw new Error('no session was opened');
  return { ...running(), session };
}

/** @param {Handle} slot */
function describeToken(slot) {
  const { label, serialNumber, flags } = running().module.C_GetTokenInfo(slot);
  return { label: trimmed(label), serialNumber: trimmed(serialNumber), flags };
}

/** All objects of a class, with these attributes as bytes; empty for one that the token does not tell. */
function objects(/** @type {number} */ objectClass, /** @type {Readonly<Record<string, number>>} */ attributes) {
  const { module, session: handle, constants } = open();
  module.C_FindObjectsInit(handle, [{ type: constants.CKA_CLASS, value: objectClass }]);
  const found = [];
  try {
    for (let batch = module.C_FindObjects(handle, 32); batch.length > 0; batch = module.C_FindObjects(handle, 32)) {
      found.push(...batch);
    }
  } finally {
    module.C_FindObjectsFinal(handle);
  }
  return found.map((object) => ({
    object: Uint8Array.from(object),
    ...Object.fromEntries(
      Object.entries(attributes).map(([name, type]) => [
        name,
        Uint8Array.from(/** @type {Buffer} */ (module.C_GetAttributeValue(handle, object, [{ type }])[0]?.value ?? [])),
      ]),
    ),
  }));
}

serve({
  load: async (/** @type {string} */ path) => {
    const { default: pkcs11js } = await import('pkcs11js');
    const module = new pkcs11js.PKCS11();
    module.load(path);
    module.C_Initialize();
    library = pkcs11js;
    loaded = module;
  },
  tokens: () => {
    const { module } = running();
    return module.C_GetSlotList(true).map((slot) => ({
      slot: Uint8Array.from(slot),
      reader: trimmed(module.C_GetSlotInfo(slot).slotDescription),
      ...describeToken(slot),
    }));
  },
  flags: (/** @type {Uint8Array} */ slot) => describeToken(Buffer.from(slot)).flags,
  open: (/** @type {Uint8Array} */ slot) => {
    const { module, constants } = running();
    session = module.C_OpenSession(Buffer.from(slot), constants.CKF_SERIAL_SESSION);
  },
  certificates: () => {
    const { CKO_CERTIFICATE, CKA_ID, CKA_VALUE } = open().constants;
    return objects(CKO_CERTIFICATE, { id: CKA_ID, der: CKA_VALUE });
  },
  privateKeys: () => {
    const { CKO_PRIVATE_KEY, CKA_ID } = open().constants;
    return objects(CKO_PRIVATE_KEY, { id: CKA_ID });
  },
  login: (/** @type {Uint8Array} */ pin) => {
    const { module, session: handle, constants } = open();
    // pkcs11js wants a string, which cannot be wiped: it dies with this process, which writes no core dump.
    const text = Buffer.from(pin.buffer, pin.byteOffset, pin.byteLength).toString('latin1');
    pin.fill(0);
    module.C_Login(handle, constants.CKU_USER, text);
  },
  sign: (/** @type {{ key: Uint8Array, digestInfo: Uint8Array }} */ { key, digestInfo }) => {
    const { module, session: handle, constants } = open();
    module.C_SignInit(handle, { mechanism: constants.CKM_RSA_PKCS }, Buffer.from(key));
    return Uint8Array.from(module.C_Sign(handle, Buffer.from(digestInfo), Buffer.alloc(1024)));
  },
  logout: () => {
    const { module, session: handle } = open();
    module.C_Logout(handle);
  },
  close: () => {
    const { module } = running();
    loaded = undefined;
    module.C_Finalize();
    module.close();
  },
});
