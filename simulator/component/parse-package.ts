/** What a page wants the component to do. */
export type Package = Readonly<Record<string, unknown>>;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the body of POST `/sign`: `tbsPackage=<json>`, URL-decoded once; `undefined` when that is no JSON object. */
export function parsePackage(body: string): Package | undefined {
  const json = body.replace(/^tbsPackage=/, '');
  for (const text of [json, unescaped(json)]) {
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null) return { ...value };
    } catch {
      // The other reading may be JSON.
    }
  }
  return undefined;
}

/** A field as text, percent-decoded; empty when it is none. */
export function textIn(wanted: Package, field: string): string {
  const value = wanted[field];
  return typeof value === 'string' ? unescaped(value) : '';
}
