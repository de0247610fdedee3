import type { InstalledComponent, Simulator } from '../../simulator/index.ts';
import { SettingsError } from '../settings/errors.ts';

/** Installs the simulator's stand-in for HiPKI where pages look for it. Throws `SettingsError` when that port is taken. */
export async function offerComponent(simulator: Simulator): Promise<InstalledComponent> {
  try {
    return await simulator.installComponent();
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    const why = taken ? 'is another program’s, perhaps HiPKI itself' : 'cannot be used';
    throw new SettingsError('CONFIG', `--component: localhost:61161 ${why}`, { cause });
  }
}
