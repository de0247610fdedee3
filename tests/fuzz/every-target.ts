import type { FuzzTarget } from './target.ts';
import { cardTargets } from './targets/card-targets.ts';
import { documentTargets } from './targets/document-targets.ts';
import { middlewareTargets } from './targets/middleware-targets.ts';
import { settingsTargets } from './targets/settings-targets.ts';

/** Every parser that takes data from outside: from cards, pages, servers, files. */
export async function everyTarget(): Promise<FuzzTarget[]> {
  return [...(await cardTargets()), ...middlewareTargets(), ...(await documentTargets()), ...settingsTargets()];
}
