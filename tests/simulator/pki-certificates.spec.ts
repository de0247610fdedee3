import { X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { createAuthority } from '../../simulator/pki/index.ts';
import { test } from './card-issued.ts';
import { wantOpenssl, openssl, pem } from './pki-openssl.ts';

test.describe('the certificates of the simulator', () => {
  test('say that their CAs are the simulator’s, and who the holder is', ({ issued }) => {
    const root = new X509Certificate(issued.authority.root);
    const issuer = new X509Certificate(issued.authority.issuer);
    const holder = new X509Certificate(issued.credentials.signing.certificate);
    expect(root.subject).toContain('測試');
    expect(issuer.subject).toContain('simulator');
    expect(holder.subject.split('\n')).toEqual([
      'C=TW',
      `CN=${issued.holder.name}`,
      expect.stringMatching(/^serialNumber=\d{16}$/),
    ]);
    expect(root.checkIssued(root) && issuer.checkIssued(root) && holder.checkIssued(issuer)).toBe(true);
    expect(holder.verify(issuer.publicKey) && issuer.verify(root.publicKey)).toBe(true);
  });

  test('belong to two keys, with serial numbers of at least 64 bits', ({ issued }) => {
    const { signing, encipherment } = issued.credentials;
    for (const { certificate, privateKey, serial } of [signing, encipherment]) {
      const read = new X509Certificate(certificate);
      expect(read.checkPrivateKey(privateKey)).toBe(true);
      expect(read.serialNumber).toBe(serial);
      expect(serial).toMatch(/^[\dA-F]{32}$/);
    }
    expect(signing.serial).not.toBe(encipherment.serial);
    expect(new X509Certificate(signing.certificate).checkPrivateKey(encipherment.privateKey)).toBe(false);
  });

  test('are made under new keys in each authority', async ({ issued }) => {
    const other = await createAuthority();
    expect(new X509Certificate(issued.authority.issuer).verify(new X509Certificate(other.root).publicKey)).toBe(false);
  });

  test('stand before OpenSSL’s strict eyes, and tell use and last four of the ID', ({ issued }, info) => {
    wantOpenssl(info);
    const { authority, credentials, holder } = issued;
    const files = {
      root: pem('CERTIFICATE', authority.root),
      issuer: pem('CERTIFICATE', authority.issuer),
      cert1: pem('CERTIFICATE', credentials.signing.certificate),
      cert2: pem('CERTIFICATE', credentials.encipherment.certificate),
    };
    const verify = ['verify', '-x509_strict', '-CAfile', 'root', '-untrusted', 'issuer', 'cert1', 'cert2'];
    expect(openssl(verify, files).toString()).toBe('cert1: OK\ncert2: OK\n');
    const extensions = (name: string): string =>
      openssl(['x509', '-in', name, '-noout', '-ext', 'keyUsage'], files).toString();
    expect(extensions('cert1')).toContain('Digital Signature\n');
    expect(extensions('cert2')).toContain('Key Encipherment, Data Encipherment\n');
    const attribute = openssl(['x509', '-in', 'cert1', '-noout', '-ext', 'subjectDirectoryAttributes'], files);
    expect(attribute.toString('latin1')).toMatch(new RegExp(`${holder.id.slice(-4)}\\s*$`));
  });

  test('are revoked by a list that OpenSSL believes', async ({}, info) => {
    wantOpenssl(info);
    const authority = await createAuthority();
    const files = { chain: pem('CERTIFICATE', authority.issuer) + pem('CERTIFICATE', authority.root) };
    const show = async (): Promise<string> =>
      openssl(['crl', '-inform', 'DER', '-in', 'crl', '-noout', '-text', '-CAfile', 'chain'], {
        ...files,
        crl: await authority.crl(),
      }).toString();
    expect(await show()).toContain('No Revoked Certificates');
    authority.revoked.add('40AABBCCDDEEFF00112233445566778899');
    expect(await show()).toContain('Serial Number: 40AABBCCDDEEFF00112233445566778899');
  });
});
