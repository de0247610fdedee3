import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { defaultPkcs11Modules } from '../../card/index.ts';
import { childProcesses, isRunning, needsProc } from '../fixtures/pcscd/child-processes.ts';
import { pin, test, tokenLabel } from '../fixtures/softhsm/index.ts';

/** The processes of modules that this worker has started. */
const moduleProcesses = (): readonly number[] => childProcesses(process.pid, 'pkcs11-child.mjs');

test('knows where the vendor installs its module', () => {
  expect(defaultPkcs11Modules('win32', { WINDIR: 'D:\\Win' })).toEqual(['D:\\Win\\System32\\HiCOSPKCS11.dll']);
  expect(defaultPkcs11Modules('win32', {})).toEqual(['C:\\Windows\\System32\\HiCOSPKCS11.dll']);
  expect(defaultPkcs11Modules('darwin', { HOME: '/Users/a' })[0]).toBe(
    '/Users/a/Library/HiPKILocalSignServer/libHicos_p11v1.dylib',
  );
  expect(defaultPkcs11Modules('linux', {})[0]).toBe('/usr/local/HiPKILocalSignServerApp/libHicos_p11.so');
});

test('names a module that is not there', async ({ open }) => {
  const opening = open({ module: '/nowhere/libHicos_p11.so' });
  await expect(opening).rejects.toMatchObject({
    name: 'ReaderError',
    reason: 'no-service',
    message: expect.stringMatching(/no PKCS#11 module at \/nowhere\/libHicos_p11\.so/),
  });
});

test('names a module that does not load, and leaves no process', async ({ open }, testInfo) => {
  needsProc(testInfo);
  const module = testInfo.outputPath('libHicos_p11.so');
  await writeFile(module, 'not a library '.repeat(100));
  await expect(open({ module })).rejects.toMatchObject({
    name: 'ReaderError',
    reason: 'no-service',
    message: expect.stringMatching(new RegExp(`${module} does not load: .*invalid ELF header`)),
  });
  expect(moduleProcesses()).toEqual([]);
});

test('tells that there is no card', async ({ emptyHsm, open }) => {
  await expect(open(emptyHsm.access)).rejects.toMatchObject({ name: 'ReaderError', reason: 'no-card' });
});

test('names several cards instead of choosing one, and takes the one that is named', async ({ hsm, open }) => {
  await hsm.addToken('another card', '123456', []);
  const choosing = open(hsm.access);
  await expect(choosing).rejects.toMatchObject({
    reason: 'several-cards',
    message: expect.stringMatching(/"another card" in "SoftHSM slot/),
  });
  expect((await open({ ...hsm.access, reader: tokenLabel })).certificates).toHaveLength(2);
  expect((await open({ ...hsm.access, reader: 'another card' })).product).toBe('PKCS#11 another card');
  await expect(open({ ...hsm.access, reader: 'no such' })).rejects.toMatchObject({ reason: 'no-card' });
});

test('ends the module’s process when the card is closed', async ({ hsm, open }, testInfo) => {
  needsProc(testInfo);
  const card = await open(hsm.access);
  await card.unlock(pin('123456'));
  expect(moduleProcesses()).toHaveLength(1);
  await card[Symbol.asyncDispose]();
  expect(moduleProcesses()).toEqual([]);
});

test('tells by a typed error that the module’s process was killed', async ({ hsm, open }, testInfo) => {
  needsProc(testInfo);
  const card = await open(hsm.access);
  const unlocked = await card.unlock(pin('123456'));
  const [id = 0] = moduleProcesses();
  process.kill(id, 'SIGKILL');
  await expect(unlocked.sign(new Uint8Array(51))).rejects.toMatchObject({ name: 'ReaderError', reason: 'no-service' });
  expect(isRunning(id)).toBe(false);
});
