import { existsSync } from 'node:fs';

/**
 * A Debian package that something here needs; it counts as there when one of the paths of `probe` exists.
 * @typedef {{ readonly package: string, readonly why: Readonly<Record<'en' | 'zh-TW', string>>, readonly neededFor: Purpose, readonly probe: readonly string[] }} SystemPackage
 * @typedef {'start' | 'test'} Purpose
 */

/** @param {string} file */
const inLibraries = (file) =>
  ['x86_64', 'aarch64', 'i386', 'arm'].map(
    (cpu) => `/usr/lib/${cpu}-linux-gnu${cpu === 'arm' ? 'eabihf' : ''}/${file}`,
  );

const card = { en: 'card readers', 'zh-TW': '讀卡機' };
const virtualReader = { en: 'the virtual card reader', 'zh-TW': '虛擬讀卡機' };
const witness = { en: 'reading the virtual cards by other programs', 'zh-TW': '以其他程式讀取虛擬卡片' };
const compiler = { en: 'building the native card packages', 'zh-TW': '編譯讀卡用的原生套件' };

/**
 * The system packages, in the order in which they are told. `start` installs its own, `test` installs all.
 * @type {readonly SystemPackage[]}
 */
export const systemPackages = [
  {
    package: 'chromium',
    why: { en: 'a browser', 'zh-TW': '瀏覽器' },
    neededFor: 'start',
    probe: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  },
  {
    package: 'fonts-noto-cjk',
    why: { en: 'Chinese text in pages', 'zh-TW': '網頁中文字型' },
    neededFor: 'start',
    probe: [
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
      '/usr/share/fonts/truetype/arphic/uming.ttc',
    ],
  },
  {
    package: 'poppler-utils',
    why: { en: 'reading PDFs by a second program', 'zh-TW': '以另一個程式讀 PDF' },
    neededFor: 'test',
    probe: ['/usr/bin/pdftotext'],
  },
  { package: 'build-essential', why: compiler, neededFor: 'test', probe: ['/usr/bin/g++'] },
  { package: 'make', why: compiler, neededFor: 'test', probe: ['/usr/bin/make'] },
  { package: 'python3', why: compiler, neededFor: 'test', probe: ['/usr/bin/python3'] },
  { package: 'libpcsclite-dev', why: compiler, neededFor: 'test', probe: ['/usr/include/PCSC/winscard.h'] },
  { package: 'libpcsclite1', why: card, neededFor: 'test', probe: inLibraries('libpcsclite.so.1') },
  { package: 'pcscd', why: card, neededFor: 'test', probe: ['/usr/sbin/pcscd'] },
  {
    package: 'vsmartcard-vpcd',
    why: virtualReader,
    neededFor: 'test',
    probe: ['/usr/lib/pcsc/drivers/serial/libifdvpcd.so'],
  },
  {
    package: 'softhsm2',
    why: { en: 'a PKCS#11 token in software', 'zh-TW': '軟體 PKCS#11 權杖' },
    neededFor: 'test',
    probe: ['/usr/bin/softhsm2-util'],
  },
  { package: 'opensc', why: witness, neededFor: 'test', probe: ['/usr/bin/opensc-tool'] },
  { package: 'pcsc-tools', why: witness, neededFor: 'test', probe: ['/usr/bin/pcsc_scan'] },
];

/**
 * The packages that a purpose needs and this machine lacks. With a browser of any kind, chromium is not missing.
 * @param {Purpose} purpose
 * @param {{ browser: boolean, exists?: (path: string) => boolean }} machine
 */
export function missingPackages(purpose, { browser, exists = existsSync }) {
  return systemPackages.filter(
    (row) =>
      (purpose === 'test' || row.neededFor === 'start') &&
      !(browser && row.package === 'chromium') &&
      !row.probe.some((path) => exists(path)),
  );
}

/**
 * Tells whether the native card packages can be compiled here: header, compiler, make and Python are there.
 * @param {(path: string) => boolean} [exists]
 */
export function canCompile(exists = existsSync) {
  return systemPackages.filter((row) => row.why === compiler).every((row) => row.probe.some((path) => exists(path)));
}
