import { expect, test } from '@playwright/test';
import { documentFileName } from '../../documents/file-name.ts';

const at = new Date('2026-01-01T15:59:59Z');

test('puts the period between title and extension', () => {
  expect(documentFileName({ title: '待遇表', at, extension: 'csv', period: '2026-01' })).toBe(
    '2026-01-01_待遇表_2026-01.csv',
  );
});

test('keeps separators, control characters and dots out of the name', () => {
  const name = documentFileName({ title: '../../etc/\u0000passwd\u202egpj', at, extension: 'p/df' });
  expect(name).toBe('2026-01-01___.._etc__passwd_gpj.pdf');
});

test('cuts a name that is too long, and keeps its extension', () => {
  const name = documentFileName({ title: '令'.repeat(200), at, extension: 'pdf' });
  expect(name).toMatch(/^2026-01-01_令+\.pdf$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
});

test('has no dot at its end where there is no extension', () => {
  expect(documentFileName({ title: '名冊', at, extension: '' })).toBe('2026-01-01_名冊');
});
