import { zipSync } from 'fflate';
import {
  DocumentError,
  loadPdfReader,
  proveFileForm,
  readResume,
  safeFileName,
  sentFileName,
} from '../../../documents/index.ts';
import { parseManifest } from '../../../documents/manifest.ts';
import { readOdtText } from '../../../documents/odt-text.ts';
import { readPdfText } from '../../../documents/pdf-text.ts';
import { kindsInBytes } from '../../../reports/privacy/scan-file.ts';
import { NeedleSearch } from '../../../reports/privacy/needle-search.ts';
import { needlesFor } from '../../../reports/privacy/needle.ts';
import type { FuzzTarget } from '../target.ts';
import { smallPdf, smallOdtContent } from './document-seeds.ts';

const noDocument = (error: unknown): boolean => error instanceof DocumentError;

const search = new NeedleSearch(needlesFor([{ kind: 'name', text: '林若晴' }]));

/** Documents, their names, and what is written down about them. */
export async function documentTargets(): Promise<FuzzTarget[]> {
  // It brings what this Node lacks into prototypes: that is no pollution.
  await loadPdfReader();
  const odt = (content: Uint8Array): Uint8Array =>
    zipSync({ mimetype: Buffer.from('application/vnd.oasis.opendocument.text'), 'content.xml': content }, { level: 0 });
  const resume = (content: Buffer) => readResume(odt(content), 'odt');
  return [
    {
      name: 'PDF text',
      seeds: [smallPdf],
      words: ['endobj', '0 R', 'stream\n', '/Kids[', '%%EOF', '/Length 9999999'],
      isCostly: true,
      parse: readPdfText,
      mayThrow: noDocument,
    },
    {
      name: 'ODT',
      seeds: [Buffer.from(odt(smallOdtContent))],
      words: ['PK\x05\x06', 'PK\x01\x02'],
      parse: readOdtText,
      mayThrow: noDocument,
    },
    {
      name: 'résumé in ODT',
      seeds: [smallOdtContent],
      words: ['<table:table>', '<table:table-cell/>', '</text:p>', '三、'],
      parse: resume,
      mayThrow: noDocument,
    },
    {
      name: 'form of a file',
      seeds: [smallPdf, Buffer.from('\xff\xd8\xff\xe0\xff\xd9', 'latin1'), Buffer.from('<!doctype html>')],
      parse: (input) => ['pdf', 'jpg', 'ODT', 'constructor', '__proto__'].map((extension) => tryForm(input, extension)),
    },
    {
      name: 'Content-Disposition',
      seeds: [
        `attachment; filename*=UTF-8''%E5%B1%A5%E6%AD%B7.pdf`,
        'attachment; filename="\xa5\\\xb3\\.pdf"',
        'attachment; filename=a.b; x=y',
      ].map((text) => Buffer.from(text, 'latin1')),
      words: ['filename=', `filename*=big5''`, '"', '\\"', '..\\..\\', 'con.'],
      parse: (input) => {
        const name = safeFileName(sentFileName(input.toString('latin1')) ?? '');
        if (Buffer.byteLength(name) > 200 || /[\\/:\0]|^\.+$|^$/.test(name))
          throw new Error(`a name that is none: ${name}`);
      },
    },
    {
      name: 'manifest',
      seeds: [
        Buffer.from(
          `${JSON.stringify({ kind: 'resume', file: '2026-11-24_a.pdf', bytes: 3, sha256: 'ab', source: 'https://ecpa.localhost', at: '2026-11-24T00:00:00+08:00' })}\n`.repeat(
            2,
          ),
        ),
      ],
      words: ['"file":', '"period":', '[]', '{}'],
      parse: (input) => {
        for (const { file, sha256, period = '' } of parseManifest(input.toString())) {
          if (![file, sha256, period].every((text) => typeof text === 'string'))
            throw new Error('a field that is no text');
        }
      },
    },
    {
      name: 'artefact that is searched',
      seeds: [
        Buffer.from(
          '{"a":"\\u6797\\u82e5","b":"%E6%9E%97","c":"&#26519;","d":"UEsDBBQAAAAI'.concat('A'.repeat(60), '"}'),
        ),
        Buffer.from(zipSync({ a: Buffer.from('{}') })),
      ],
      words: ['\\u', '\\\\u6797', '&#x', '%e6', 'H4sI', '\r\n'],
      parse: (input) => kindsInBytes(input, search),
    },
  ];
}

function tryForm(input: Buffer, extension: string): string | undefined {
  try {
    return proveFileForm(input, extension);
  } catch (error) {
    if (noDocument(error)) return undefined;
    throw error;
  }
}
