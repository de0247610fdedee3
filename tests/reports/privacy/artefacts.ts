import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Files that a run may leave, by name, with something inside. */
export type Artefact = (inside: Buffer) => Readonly<Record<string, Uint8Array>>;

const around = (before: string, inside: Uint8Array, after: string): Buffer =>
  Buffer.concat([Buffer.from(before), inside, Buffer.from(after)]);

/** Things that a machine dumps around what matters. */
const noise = Buffer.from(Array.from({ length: 4001 }, (_, index) => (index * 37) % 256));

const zipOf = (name: string, inside: Uint8Array): Buffer =>
  Buffer.from(zipSync({ 'trace.network': strToU8('{}'), [name]: inside }));

/** Every kind of artefact that a run or a test run leaves. */
export const artefacts: Readonly<Record<string, Artefact>> = {
  log: (inside) => ({ 'run.log': around('{"level":20,"msg":"login ', inside, ' done"}\n') }),
  'JSON report': (inside) => ({ 'report.json': around('{"steps":[{"title":"', inside, '"}]}') }),
  history: (inside) => ({ 'history.jsonl': around('{"run":1}\n{"detail":"', inside, '"}\n') }),
  metrics: (inside) => ({ 'ecpa.prom': around('ecpa_runs_total{who="', inside, '"} 1\n') }),
  'HTML report': (inside) => ({ 'index.html': around('<td>', inside, '</td>') }),
  'Playwright’s HTML report': (inside) => ({
    'index.html': around(
      '<template id="playwrightReportBase64">data:application/zip;base64,',
      Buffer.from(zipOf('report.json', around('{"errors":["', inside, '"]}')).toString('base64')),
      '</template>',
    ),
  }),
  'part of a zipped trace': (inside) => ({ 'trace.zip': zipOf('0-trace.trace', around('{"value":"', inside, '"}')) }),
  'zip in a zip': (inside) => ({ 'data.zip': zipOf('trace.zip', zipOf('resources/a.html', inside)) }),
  HAR: (inside) => ({ 'site.har': around('{"text":"', inside, '"}') }),
  'HAR with a packed body': (inside) => ({
    'site.har': around(
      '{"encoding":"base64","text":"',
      Buffer.from(gzipSync(around('<p>', inside, ' </p>')).toString('base64')),
      '"}',
    ),
  }),
  'core file': (inside) => ({ core: around('\x7fELF', Buffer.concat([noise, inside]), '\0\0\0') }),
  'picture with its text': (inside) => ({
    'page.png': Buffer.from('\x89PNG'),
    'page.txt': around('您好 ', inside, '\n'),
  }),
};
