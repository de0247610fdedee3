import { delimiter, dirname } from 'node:path';
import { ltsNode } from './lts-node.mjs';
import { main } from './main.mjs';
import { playwrightTests, setUpForTests } from './playwright-tests.mjs';

await main(async () => {
  await setUpForTests();
  const node = await ltsNode();
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = { ...process.env, [path]: [dirname(node), process.env[path]].filter(Boolean).join(delimiter) };
  return playwrightTests(node, process.argv.slice(2), env);
});
