import type { SensitiveValue } from '../../../reports/index.ts';

/** One value of each kind, some with characters that JSON, HTML and URLs escape; nobody's. */
export const planted: readonly SensitiveValue[] = [
  { kind: 'PIN', text: '482915' },
  { kind: 'decoy', text: '60718293' },
  { kind: 'password', text: `Pa"s&s/w\\rd'9` },
  { kind: 'ID', text: 'Y199012340' },
  { kind: 'name', text: '林若晴' },
  { kind: 'card number', text: 'TP99000000104729' },
  { kind: 'birth date', text: '1983-04-07' },
  { kind: 'cookie', text: 'q3k0simcookie5abcdefghij' },
  { kind: 'ticket', text: 'A0B1C2D3E4F5A6B7C8D9' },
];
