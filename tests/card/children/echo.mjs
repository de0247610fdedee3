// @ts-check
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { serve } from '../../../card/child/serve.mjs';

/** A child for tests: answers, fails, falls silent or dies as it is told. */
serve({
  echo: (input) => input,
  environment: () => Object.keys(process.env).sort(),
  coreLimit: () => readFileSync('/proc/self/limits', 'utf8').match(/core file size +(\S+)/)?.[1],
  fail: (code) => {
    throw Object.assign(new Error('as told'), { code });
  },
  silence: () => new Promise(() => undefined),
  block: () => {
    for (;;);
  },
  die: () => process.exit(3),
});
