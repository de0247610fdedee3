/**
 * Writes what esbuild leaves beyond ASCII, in regular expressions and tagged templates, as escapes: a text with one such character takes
 * twice the memory, and the time to fill it. No tag that is built in asks how its text was written (`raw`). Columns in what is told of
 * errors may be off in these lines.
 * @param {string} script
 */
export const inAscii = (script) =>
  script.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
