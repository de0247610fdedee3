import { SiteChangedError } from './errors.ts';
import type { Landmark } from './landmark.ts';

/** Types a secret into a field. Throws `SiteChangedError` without the browser's own error, which repeats what was typed. */
export async function typeSecret({ locator, name }: Landmark, secret: string, timeout: number): Promise<void> {
  await locator.fill(secret, { timeout }).catch(() => {
    throw new SiteChangedError(name, `${name}: takes no text`);
  });
}
