import { expect, test } from '@playwright/test';
import { proveResume } from '../../documents/index.ts';
import { resumeOdt, resumePdf } from '../../simulator/documents/index.ts';
import { person } from '../../simulator/people/index.ts';

const someone = person(0);
const another = person(1);
const holder = { name: someone.name, idLastFour: someone.id.slice(-4) };

test('proves the general PDF, and tells its pages', async () => {
  const bytes = await resumePdf(someone, { form: 'general' });
  expect(await proveResume(bytes, 'pdf', holder)).toEqual({ mediaType: 'application/pdf', pages: 2 });
});

test('proves the brief PDF and both ODTs', async () => {
  expect((await proveResume(await resumePdf(someone, { form: 'brief' }), 'pdf', holder)).pages).toBe(1);
  for (const form of ['general', 'brief'] as const) {
    const { mediaType } = await proveResume(await resumeOdt(someone, { form }), 'odt', holder);
    expect(mediaType).toBe('application/vnd.oasis.opendocument.text');
  }
});

test('needs no last four of the ID when the label 姓名 is followed by the name', async () => {
  const bytes = await resumePdf(someone, { form: 'general' });
  expect(await proveResume(bytes, 'pdf', { name: someone.name, idLastFour: '' })).toHaveProperty('pages', 2);
});

const makers = { pdf: resumePdf, odt: resumeOdt } as const;

for (const [format, other] of [
  ['pdf', 'odt'],
  ['odt', 'pdf'],
] as const) {
  const make = makers[format];

  test(`refuses another person’s ${format}`, async () => {
    const bytes = await make(another, { form: 'general' });
    await expect(proveResume(bytes, format, holder)).rejects.toMatchObject({ reason: 'wrong-holder' });
  });

  test(`refuses an ${format} of another person whose name is the same`, async () => {
    const bytes = await make({ ...another, name: someone.name }, { form: 'general' });
    await expect(proveResume(bytes, format, holder)).rejects.toMatchObject({ reason: 'wrong-holder' });
  });

  test(`calls half an ${format} truncated`, async () => {
    const bytes = await make(someone, { form: 'general' });
    const half = bytes.subarray(0, bytes.length / 2);
    await expect(proveResume(half, format, holder)).rejects.toMatchObject({ reason: 'truncated' });
  });

  test(`refuses nothing, a page, and the other format as ${format}`, async () => {
    const unasked = await makers[other](someone, { form: 'general' });
    for (const bytes of [new Uint8Array(), Buffer.from('<html><title>履歷表</title></html>'), unasked]) {
      await expect(proveResume(bytes, format, holder)).rejects.toMatchObject({ reason: 'invalid' });
    }
  });
}

test('refuses bytes that begin and end as a PDF and are none', async () => {
  const bytes = Buffer.from(`%PDF-1.7\n${'garbage '.repeat(200)}\n%%EOF\n`);
  await expect(proveResume(bytes, 'pdf', holder)).rejects.toMatchObject({ reason: 'invalid' });
});
