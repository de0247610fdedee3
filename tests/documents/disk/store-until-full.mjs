// Begins with a manifest of so many bytes; stores documents of the sizes in kB that argv tells, one after the other; prints for
// each what became of it and of the folder.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { storeDocument } from '../../../documents/index.ts';

const [, , folder = '', manifest = '0', ...sizes] = process.argv;
const at = new Date('2026-11-23T16:30:00Z');
const whole = { kind: 'file', extension: 'bin', mediaType: 'application/octet-stream', source: 'http://localhost', at };

if (Number(manifest) > 0) {
  const line = JSON.stringify({ file: 'earlier', sha256: '', pad: '' });
  await writeFile(
    `${folder}/manifest.jsonl`,
    `${line.slice(0, -2)}${'-'.repeat(Number(manifest) - line.length - 1)}"}\n`,
  );
}

const told = [];
for (const size of sizes) {
  const bytes = Buffer.alloc(Number(size) * 1024, size);
  const stored = await storeDocument({ ...whole, title: size, bytes }, folder).then(
    () => 'stored',
    (error) => `${error.name}: ${error.message}`,
  );
  const lines = (await readFile(`${folder}/manifest.jsonl`, 'utf8')).trim().split('\n');
  told.push({
    stored,
    files: (await readdir(folder)).toSorted(),
    manifest: lines.map((line) => JSON.parse(line).file),
  });
}
console.log(JSON.stringify(told));
