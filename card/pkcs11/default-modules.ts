import { posix, win32 } from 'node:path';

/**
 * Where the vendor installs its PKCS#11 module, likeliest first (facts of HiCOS cards, §3.7; the names on Linux are not
 * confirmed). `environment` is read for `WINDIR` and `HOME` alone.
 */
export function defaultPkcs11Modules(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') {
    return [win32.join(environment['WINDIR'] ?? 'C:\\Windows', 'System32', 'HiCOSPKCS11.dll')];
  }
  if (platform === 'darwin') {
    const library = 'libHicos_p11v1.dylib';
    const home = environment['HOME'];
    const folders = [...(home === undefined ? [] : [posix.join(home, 'Library')]), '/Library', '/Applications'];
    return folders.map((folder) => posix.join(folder, 'HiPKILocalSignServer', library));
  }
  return ['libHicos_p11.so', 'libHicos_p11v1.so'].map((name) => posix.join('/usr/local/HiPKILocalSignServerApp', name));
}
