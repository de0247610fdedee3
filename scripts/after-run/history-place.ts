import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { stateFolder } from '../settings/state-folder.ts';

/** Where the history lies, and what is made from it. */
export interface HistoryPlace {
  readonly folder: string;
  /** The morning page. */
  readonly page: string;
  readonly alerts: string;
  /** The folder of pictures of the screen, one a failure. */
  readonly pictures: string;
}

/** The places that the environment and the settings name. */
export function historyPlace(
  environment: Readonly<Record<string, string | undefined>>,
  { page }: Pick<Settings, 'page'>,
): HistoryPlace {
  const folder = join(stateFolder(environment), 'history');
  return {
    folder,
    page: page ?? join(folder, 'morning.html'),
    alerts: join(folder, 'alerts.json'),
    pictures: join(folder, 'pictures'),
  };
}
