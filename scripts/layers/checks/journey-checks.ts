import type { Finding } from '../../../reports/index.ts';
import type { Ground } from '../ground.ts';

async function login(ground: Ground): Promise<Finding> {
  await ground.signedIn();
  return { status: 'ok', tell: (words) => words.signedIn };
}

async function menu(ground: Ground): Promise<Finding> {
  const { myData } = await ground.signedIn();
  await myData();
  return { status: 'ok', tell: (words) => words.myDataOpen };
}

async function download(ground: Ground): Promise<Finding> {
  const { resume } = await ground.signedIn();
  const { pages, bytes } = await resume();
  return { status: 'ok', tell: (words) => words.proved(pages, bytes) };
}

/** How the way from the login to a document is checked: the one PIN of a run is spent for `login`. */
export const journeyChecks = { login, menu, download };
