import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Linter } from 'eslint';
import { compiledPlaywright } from '../../browser/compiled-playwright.mjs';
import { lightened } from '../../scripts/build/lighten-playwright.mjs';

const readAll = (): readonly string[] =>
  compiledPlaywright(import.meta.url).map(({ path }) => readFileSync(path, 'utf8'));

/** Names that a script uses without having them, the language's own among them. */
function missingNames(script: string): readonly string[] {
  const config = {
    languageOptions: { ecmaVersion: 'latest', sourceType: 'commonjs' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: { 'no-undef': 'error' },
  } as const;
  const messages = new Linter().verify(script, [config]).map(({ message }) => /^'(\w+)' is not defined/.exec(message));
  return [...new Set(messages.map((message) => message?.[1] ?? 'no script'))];
}

/** The names that a bundle has for all of itself. */
const namesGiven = (script: string): readonly string[] =>
  [...script.matchAll(/^(?:async )?(?:function\*?|class|var|let|const) (\w+(?:, \w+)*)/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );

for (const [place, name] of ['utilsBundle.js', 'coreBundle.js'].entries()) {
  test(`the lighter ${name} is shorter by a third, of ASCII, and uses nothing that was left out of it`, () => {
    const whole = readAll()[place] ?? '';
    const light = lightened(whole);
    expect(light.length).toBeLessThan(whole.length * 0.67);
    expect(isAscii(Buffer.from(light))).toBe(true);
    const had = new Set(namesGiven(whole));
    expect(had.size).toBeGreaterThan(500);
    const missing = missingNames(light);
    expect(missing).toContain('Buffer');
    expect(missing.filter((one) => had.has(one))).toEqual([]);
  });
}

test('the lighter coreBundle.js asks nothing of utilsBundle.js that this does not export', () => {
  const [utils = '', core = ''] = readAll().map(lightened);
  const list = /\b__export\(utilsBundle_exports,\s*\{([^}]*)\}/.exec(utils)?.[1] ?? '';
  const exported = [...list.matchAll(/(\w+):/g)].map(([, name]) => name);
  const asked = [...core.matchAll(/(?:\{\s*([\w,\s]+)\}\s*=\s*)?require\("\.\/utilsBundle"\)(?:\s*\.(\w+))?/g)];
  const names = asked.flatMap(([, several = '', one = '']) => [...several.split(/[\s,]+/), one]).filter(Boolean);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !exported.includes(name))).toEqual([]);
});
