/** The version that clients of the vendor ask for at least. */
export const oldestVersion = '1.3.4.103349';

/** The version in the component's answer to `GET /`, such as `1.3.4.103349`; `undefined` when it is another program's. */
export function versionIn(text: string): string | undefined {
  return /version:\s*(\d+(?:\.\d+){1,5})/.exec(text)?.[1];
}

/** Whether a version is older than another, number by number. */
export function isOlder(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map((text) => text.split('.').map(Number));
  for (const [place, wanted] of (others ?? []).entries()) {
    const found = numbers?.[place] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}
