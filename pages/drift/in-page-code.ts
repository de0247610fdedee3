import { readFileSync } from 'node:fs';

/**
 * Modules that run in the page, as one expression that gives what they export by these names: read as text, as what makes
 * JavaScript from TypeScript adds calls of its own.
 */
export function inPageCode(files: readonly string[], names: readonly string[]): string {
  const read = (name: string): string => readFileSync(new URL(`./in-page/${name}`, import.meta.url), 'utf8');
  const modules = files.map(read).join('\n');
  const plain = modules.replace(/^import [^;]*;$/gmu, '').replace(/^export (?=function|const)/gmu, '');
  return `(() => { ${plain}\nreturn { ${names.join(', ')} }; })()`;
}
