import { expect, test } from '@playwright/test';
import {
  encodeCommand,
  encodeResponse,
  expectedLength,
  fromHex,
  isFound,
  parseCommand,
  parseResponse,
  toHex,
  triesLeftOf,
} from '../../card/iso7816/index.ts';

const header = { cla: 0x80, ins: 0xa4, p1: 0, p2: 1 };

const cases = [
  ['case 1', header, '80A40001'],
  ['case 2', { ...header, le: 256 }, '80A4000100'],
  ['case 3', { ...header, data: fromHex('3F00') }, '80A40001023F00'],
  ['case 4', { ...header, data: fromHex('3F00'), le: 16 }, '80A40001023F0010'],
] as const;

for (const [name, command, hex] of cases) {
  test(`writes and reads back a command of ${name}`, () => {
    expect(toHex(encodeCommand(command))).toBe(hex);
    expect(parseCommand(fromHex(hex))).toEqual(command);
  });
}

test('refuses what does not fit a short command', () => {
  expect(() => encodeCommand({ ...header, data: new Uint8Array(256) })).toThrow(RangeError);
  expect(() => encodeCommand({ ...header, le: 257 })).toThrow(RangeError);
});

test('knows bytes that are no command', () => {
  for (const hex of ['', '80A400', '80A4000105AABB', '80A4000001AABBCC']) {
    expect(parseCommand(fromHex(hex)), hex).toBeUndefined();
  }
});

test('splits an answer into data and status word', () => {
  expect(parseResponse(fromHex('0102 9000'))).toEqual({ data: fromHex('0102'), statusWord: 0x9000 });
  expect(parseResponse(fromHex('90'))).toBeUndefined();
  expect(toHex(encodeResponse({ data: fromHex('AB'), statusWord: 0x6a82 }))).toBe('AB6A82');
});

test('reads the tries left from 63CX and 6983 alone', () => {
  expect([0x63c2, 0x63c0, 0x6983, 0x9000, 0x6300].map(triesLeftOf)).toEqual([2, 0, 0, undefined, undefined]);
});

test('takes 9000 and 62xx as found, and 00 in SW2 as 256', () => {
  expect([0x9000, 0x6282, 0x6a82].map(isFound)).toEqual([true, true, false]);
  expect(expectedLength(fromHex('6C00'))).toBe(256);
});

test('reads hex with spaces and refuses anything else', () => {
  expect(toHex(fromHex('00 a4\n04'))).toBe('00A404');
  expect(() => fromHex('0')).toThrow(SyntaxError);
  expect(() => fromHex('zz')).toThrow(SyntaxError);
});
