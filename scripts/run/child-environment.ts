/**
 * The environment for a program that is not ours (a browser, a viewer): without our settings, which tell where a PIN
 * lies, and without what would load other code into it.
 */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^ECPA_|^NODE_OPTIONS$|^LD_PRELOAD$|^npm_/i.test(entry[0]),
  );
  return Object.fromEntries(kept);
}
