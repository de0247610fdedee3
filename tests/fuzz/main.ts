import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { everyTarget } from './every-target.ts';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
const targets = (await everyTarget()).filter(({ name }) => name.includes(values.only));

const beats = new Int32Array(new SharedArrayBuffer(12));
const watchdog = new Worker(new URL('watchdog.mjs', import.meta.url), {
  workerData: { beats, names: targets.map(({ name }) => name), seed, patience: 20_000 },
});
watchdog.unref();

console.log(`seed ${seed}`);
for (const [place, target] of targets.entries()) {
  const share = target.isCostly && cases < 100_000 ? Math.ceil(cases / 20) : cases;
  Atomics.store(beats, 2, place);
  const begin = performance.now();
  const before = (index: number): void => {
    Atomics.store(beats, 1, index);
    Atomics.add(beats, 0, 1);
  };
  const { taken, refused, slowest, failure } = await fuzz(target, { cases: share, seed, before });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(
    `${target.name}: ${share} cases, ${taken} taken, ${refused} refused, slowest ${slowest.toFixed(1)} ms, ${seconds} s`,
  );
  if (!failure) continue;
  const name = createHash('sha256').update(failure.input).digest('hex').slice(0, 12);
  const folder = fileURLToPath(new URL(`found/${target.name}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}`, failure.input);
  console.error(`  case ${failure.index} (kept as tests/fuzz/found/${target.name}/${name}):`, failure.error);
  process.exitCode = 1;
}
watchdog.postMessage('done');

// Whole cards that answer nonsense are specs of their own.
if (values.only === '') {
  const env = { ...process.env, ECPA_FUZZ_CASES: String(cases), ECPA_FUZZ_SEED: String(seed) };
  const specs = ['test', 'tests/card/malformed.spec.ts', '--project=parts', '--reporter=list'];
  const playwright = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [playwright, ...specs], { env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
