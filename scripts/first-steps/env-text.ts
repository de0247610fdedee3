/** What a value may be without quotes; the rest is quoted so that dotenv reads it back as it was. */
const plain = /^[\w@%+=:,./\\-]*$/;

function quoted(value: string): string {
  if (plain.test(value)) return value;
  const mark = ["'", '"', '`'].find((candidate) => !value.includes(candidate)) ?? "'";
  return `${mark}${value}${mark}`;
}

/** The name that a line sets; `undefined` for comments and what is no setting. */
const nameIn = (line: string): string | undefined => /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/.exec(line)?.[1];

/**
 * A `.env` with these values: a line that sets one of them is replaced where it stands, the others come at the end, and
 * all else stays as it is, comments and order too. `undefined` takes a setting away.
 */
export function withValues(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const left = new Map(Object.entries(values));
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const changed = lines.flatMap((line) => {
    const name = nameIn(line);
    if (name === undefined || !Object.hasOwn(values, name)) return [line];
    const value = values[name];
    const first = left.delete(name);
    // Of two lines that set the same name the later one counts for dotenv; one is enough.
    return value === undefined || !first ? [] : [`${name}=${quoted(value)}`];
  });
  const added = [...left].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${quoted(value)}`]));
  const all = [...changed, ...added];
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}
