import { CardError, certificateFacts, readTranscript, TranscriptError } from '../../../card/index.ts';
import { parseCertificateDirectory, parseKeyDirectory } from '../../../card/hicos/directory.ts';
import { parseResponse } from '../../../card/iso7816/index.ts';
import { parseRecord, formatRecord } from '../../../card/ledger/card-record.ts';
import { parseBasicData } from '../../../card/nhi/basic-data.ts';
import { FrameCutter, frame } from '../../../simulator/vpcd/frames.ts';
import { cardSeeds } from './card-seeds.ts';
import { mustBeShowable } from '../must-be-showable.ts';
import type { FuzzTarget } from '../target.ts';

const texts = (...list: readonly string[]): Buffer[] => list.map((text) => Buffer.from(text));

/** Whatever a certificate lacks, it is no certificate; but not so deep that the stack ends. */
const noCertificate = (error: unknown): boolean => error instanceof Error && !error.message.includes('call stack');

/** What cards, their readers and files about them say. */
export async function cardTargets(): Promise<FuzzTarget[]> {
  const seeds = await cardSeeds();
  return [
    {
      name: 'response APDU',
      seeds: [Buffer.from('9000', 'hex'), Buffer.from('0102036282', 'hex'), Buffer.from('63c2', 'hex')],
      parse: (input) => {
        const { statusWord = 0, data } = parseResponse(input) ?? {};
        if (statusWord > 0xffff || (data && data.length !== input.length - 2)) throw new Error('a wrong split');
      },
    },
    { name: 'DER directory of keys', seeds: seeds.keyDirectories, parse: parseKeyDirectory },
    { name: 'DER directory of certificates', seeds: seeds.certificateDirectories, parse: parseCertificateDirectory },
    {
      name: 'certificate',
      seeds: seeds.certificates,
      isCostly: true,
      parse: (input) => {
        const { subjectName, issuerName, idTail, notAfter } = certificateFacts(input);
        mustBeShowable([subjectName, issuerName, idTail]);
        notAfter.toISOString();
      },
      mayThrow: noCertificate,
    },
    {
      name: 'basic data of a 健保卡',
      seeds: seeds.basicData,
      parse: (input) => {
        mustBeShowable(Object.values(parseBasicData(input)));
      },
      mayThrow: (error) => error instanceof CardError,
    },
    {
      name: 'PIN ledger',
      seeds: [...(['clear', 'unsettled', 'wrong-pin'] as const)].map((state) =>
        Buffer.from(formatRecord({ state, from: 'verify', at: '2026-11-24T00:00:00Z', triesLeft: 2 })),
      ),
      words: ['"triesLeft":', '"state":"clear"', '}\n'],
      parse: (input) => {
        const { state, triesLeft = 0 } = parseRecord(input.toString());
        if (!['clear', 'unsettled', 'wrong-pin'].includes(state) || !(triesLeft >= 0 && triesLeft <= 15))
          throw new Error('nonsense');
      },
    },
    {
      name: 'transcript of a card',
      seeds: texts(
        '{"transcript":"ecpa-card","version":1,"recordedAt":"2026-11-24T00:00:00Z"}\n{"reader":"R","atr":"3B00"}\n{"ms":1,"command":"00A40000","answer":"9000"}\n{"closed":true}\n',
      ),
      words: ['"masked":8', '"failed":"timeout"', '{"reader":"R","atr":"3B"}\n'],
      parse: (input) => readTranscript(input.toString()),
      mayThrow: (error) => error instanceof TranscriptError,
    },
    {
      name: 'frames of vpcd',
      seeds: [Buffer.from(frame(Buffer.of(4))), Buffer.from(frame(Buffer.alloc(300, 7)))],
      parse: (input) => {
        const cutter = new FrameCutter();
        const whole = cutter
          .push(input.subarray(0, input.length >> 1))
          .concat(cutter.push(input.subarray(input.length >> 1)));
        const bytes = whole.reduce((sum, { length }) => sum + length + 2, 0);
        if (bytes > input.length) throw new Error('bytes from nowhere');
      },
    },
  ];
}
