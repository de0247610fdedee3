import { main } from './main.mjs';
import { npmScript } from './npm.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** What `npm run check` is made of; each is an npm script of its own. */
const checks = ['check:types', 'check:lint', 'check:format', 'check:unused'];

/** Side by side: one of them takes as long as the others together. */
await main(async () => {
  const codes = checks.map(async (name) => {
    const { code, output } = await run(process.execPath, [npmScript(), 'run', '--silent', name], { cwd: root });
    console.log(`${code === 0 ? '✓' : '✗'} ${name}${output.trim() === '' ? '' : `\n${output.trim()}`}`);
    return code;
  });
  return (await Promise.all(codes)).find((code) => code !== 0) ?? 0;
});
