import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The platform's folder for state, below which PIN ledger, sessions and history lie; `ECPA_STATE_DIR` overrides it. */
export function stateFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const { ECPA_STATE_DIR, XDG_STATE_HOME, LOCALAPPDATA } = environment;
  if (ECPA_STATE_DIR) return resolve(ECPA_STATE_DIR);
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ecpa-suite');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'ecpa-suite');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'ecpa-suite');
}
