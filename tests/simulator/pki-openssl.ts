import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { CertifiedKey } from '../../simulator/pki/index.ts';

/** For specs that take OpenSSL's command line as a maker and a judge that shares no code with us; else skipped. */
export function wantOpenssl(info: TestInfo): void {
  info.skip(spawnSync('openssl', ['version']).status !== 0, 'the command line of OpenSSL is not installed');
}

/** Runs OpenSSL in a folder of its own with these files; gives the file `out` or, without one, what it printed. */
export function openssl(args: readonly string[], files: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pki-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content, { mode: 0o600 });
    const printed = execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    return args.includes('out') ? readFileSync(join(folder, 'out')) : printed;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** DER bytes as PEM. */
export function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

/** A CMS SignedData by OpenSSL: content inside, signed attributes contentType, signingTime, messageDigest. */
export function opensslSignature(content: Uint8Array, key: CertifiedKey, ...more: readonly string[]): Buffer {
  const files = {
    content,
    certificate: pem('CERTIFICATE', key.certificate),
    key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const make = ['cms', '-sign', '-binary', '-nodetach', '-md', 'sha256', '-in', 'content'];
  return openssl(
    [...make, '-signer', 'certificate', '-inkey', 'key', '-outform', 'DER', '-out', 'out', ...more],
    files,
  );
}
