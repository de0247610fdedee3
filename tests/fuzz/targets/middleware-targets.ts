import { parseSignRequest } from '../../../middleware/hipki/sign-request.ts';
import { isOlder, oldestVersion, versionIn } from '../../../middleware/installed/component-version.ts';
import { readSlots } from '../../../middleware/installed/read-slots.ts';
import { parseBasicAnswer } from '../../../middleware/nhi/basic-answer.ts';
import { nhiCodeError } from '../../../middleware/nhi/nhi-code-error.ts';
import { hashAlgorithmOf } from '../../../middleware/pki/hash-algorithm.ts';
import { mustBeShowable } from '../must-be-showable.ts';
import type { FuzzTarget } from '../target.ts';

const request = {
  ...{ func: 'MakeSignature', tbs: 'challenge%2042', tbsEncoding: 'NONE', hashAlgorithm: 'SHA256', withCardSN: 'true' },
  ...{ pin: '12345678', nonce: '', signatureType: 'PKCS7', slotDescription: '' },
};

const slots = {
  ...{ func: 'pkcs11info', ret_code: 0, last_error: 0, serverVersion: '1.3.4.103349' },
  slots: [
    { slotDescription: 'A reader 0', token: { serialNumber: 'TP99000000104729', label: 'HiCOS', certs: [] } },
    { slotDescription: 'B', token: 'unknown token' },
  ],
};

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));

/** What pages ask the component, and what the installed component answers. */
export function middlewareTargets(): FuzzTarget[] {
  return [
    {
      name: 'message of the login page',
      seeds: [
        Buffer.concat([Buffer.from('tbsPackage='), json(request)]),
        Buffer.from(
          `tbsPackage=${encodeURIComponent(JSON.stringify({ ...request, withCardSN: true, tbsEncoding: 'base64', tbs: 'QUJD' }))}`,
        ),
      ],
      words: ['"pin":', '"func":"MakeSignature"', '%22', '%5C', '"tbsEncoding":"base64"', '"signatureType":"RAW"'],
      parse: (input) => {
        const read = parseSignRequest(input.toString());
        if (!read) return;
        hashAlgorithmOf(read.hashAlgorithm);
        if (
          !(read.tbs instanceof Uint8Array) ||
          [read.pin, read.func, read.nonce].some((text) => typeof text !== 'string')
        )
          throw new Error('a field of another type');
      },
    },
    {
      name: 'pkcs11info',
      seeds: [json(slots), json({ ...slots, ret_code: 0x76000006 }), json({ ...slots, slots: [] })],
      words: ['"token":', '"certs":[{"certb64":"MIIB"}]', '"ret_code":-1', '"usage":"digitalSignature"'],
      parse: (input) => {
        const { cardNumber } = readSlots(input.toString());
        if (typeof cardNumber !== 'string') throw new Error('no card number');
      },
      // Its caller tells every error as an answer without sense; the stack alone must not end.
      mayThrow: (error) => error instanceof Error && !error.message.includes('call stack'),
    },
    {
      name: 'frame of the health card component',
      seeds: ['GetBasic:990000104729,Y199012340,林若晴,0720407,F,', '8013', '9999', 'H_Sign:AB'].map((text) =>
        Buffer.from(text),
      ),
      words: ['GetBasic:', ',,', ',M,', '4041', '\x1b[2J'],
      parse: (input) => {
        const text = input.toString();
        const { name = '', cardNumber = '' } = parseBasicAnswer(text) ?? {};
        mustBeShowable([name, cardNumber, nhiCodeError(text)?.message ?? '']);
      },
    },
    {
      name: 'version of the component',
      seeds: [Buffer.from('version:1.3.4.103349'), Buffer.from('HiPKI version: 1.4')],
      parse: (input) => isOlder(versionIn(input.toString()) ?? '0', oldestVersion),
    },
  ];
}
