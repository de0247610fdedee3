import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { resumeOdt } from '../../simulator/documents/index.ts';
import { person } from '../../simulator/people/index.ts';

const at = new Date('2026-11-23T20:00:00+08:00');
const holder = person(0);
const mediaType = 'application/vnd.oasis.opendocument.text';
const parts = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'];

const unzipped = async (...[of, options]: Parameters<typeof resumeOdt>): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await resumeOdt(of, options))).map(([name, file]) => [name, strFromU8(file)]),
  );

/** The text of a well-formed XML document, one entry a paragraph; throws where an element is not closed or a sign not escaped. */
function wellFormedText(xml: string): string[] {
  const open: string[] = [];
  const texts: string[] = [''];
  for (const [, text = '', closing = '', name = '', rest = ''] of xml.matchAll(/([^<]*)<([/?]?)([\w:-]+)([^<>]*)>/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text + rest)) throw new Error(`bare & near ${text}`);
    texts.push(`${texts.pop() ?? ''}${text}`);
    if (closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (closing === '' && !rest.endsWith('/')) open.push(name);
    if (name === 'text:p' || name === 'text:h') texts.push('');
  }
  const matched = xml.replace(/[^<]*<[^<>]*>/g, '');
  if (open.length > 0 || matched !== '') throw new Error(`left over: ${open.join(' ')} ${matched}`);
  return texts.filter((text) => text !== '');
}

test('mimetype comes first and is stored as it is', async () => {
  const odt = Buffer.from(await resumeOdt(holder, { form: 'general', at }));
  expect(odt.toString('latin1', 0, 4)).toBe('PK\x03\x04');
  expect(odt.readUInt16LE(8), 'compression method').toBe(0);
  expect(odt.readUInt16LE(28), 'length of the extra field').toBe(0);
  expect(odt.toString('latin1', 30, 38 + mediaType.length)).toBe(`mimetype${mediaType}`);
});

test('the manifest names every other part', async () => {
  const files = await unzipped(holder, { form: 'general', at });
  expect(Object.keys(files)).toEqual(['mimetype', ...parts]);
  for (const part of ['/', 'content.xml', 'styles.xml', 'meta.xml'])
    expect(files['META-INF/manifest.xml']).toContain(`manifest:full-path="${part}"`);
});

test('holds title, holder and labels, each label before its value', async () => {
  const texts = wellFormedText((await unzipped(holder, { form: 'general', at }))['content.xml'] ?? '');
  expect(texts[0]).toBe('公務人員履歷表');
  expect(texts[texts.indexOf('姓名') + 1]).toBe(holder.name);
  expect(texts[texts.indexOf('身分證統一編號') + 1]).toBe(holder.id);
  expect(texts.join('\n')).toContain('製表日期：民國 115 年 11 月 23 日');
  expect(texts).toContain('七、簡要自述');
});

test('the brief form says so in title, running head and meta data', async () => {
  const files = await unzipped(holder, { form: 'brief', at });
  for (const part of ['content.xml', 'styles.xml', 'meta.xml'])
    expect(wellFormedText(files[part] ?? '').join('\n'), part).toContain('公務人員履歷表（簡式）');
  expect(files['content.xml']).not.toContain('家屬');
});

test('every part is well-formed, whatever a person wrote', async () => {
  const statement = '甲 & 乙 <b>"丙"</b>\u0007\n\'丁\'';
  const files = await unzipped({ ...holder, name: '林<晴>', statement }, { form: 'general', at });
  for (const part of parts) expect(() => wellFormedText(files[part] ?? ''), part).not.toThrow();
  expect(files['content.xml']).toContain('甲 &amp; 乙 &lt;b&gt;&quot;丙&quot;&lt;/b&gt;</text:p>');
});

test('every row of a table fills its columns', async () => {
  const content = (await unzipped(holder, { form: 'general', at }))['content.xml'] ?? '';
  const tables = content.match(/<table:table .*?<\/table:table>/g) ?? [];
  expect(tables).toHaveLength(7);
  for (const table of tables) {
    const columns = table.match(/<table:table-column /g)?.length;
    for (const row of table.match(/<table:table-row .*?<\/table:table-row>/g) ?? [])
      expect(row.match(/<table:(covered-)?table-cell[ /]/g)).toHaveLength(columns ?? 0);
  }
});
