import type { Simulator } from '../../simulator/index.ts';
import { SettingsError } from '../settings/errors.ts';

/** Installs a stand-in where pages look for it. Throws `SettingsError` when that port is taken. */
async function offer(port: number, whose: string, installed: Promise<AsyncDisposable>): Promise<AsyncDisposable> {
  try {
    return await installed;
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    const why = taken ? `is another program’s, perhaps ${whose} itself` : 'cannot be used';
    throw new SettingsError('CONFIG', `--component: localhost:${port} ${why}`, { cause });
  }
}

/** Installs the simulator's stand-ins for HiPKI and for the 健保卡 component. Throws `SettingsError` when a port is taken. */
export async function offerComponents(simulator: Simulator): Promise<AsyncDisposable> {
  const hipki = await offer(61161, 'HiPKI', simulator.installComponent());
  try {
    const healthCard = await offer(7777, 'the 健保卡 component', simulator.installNhiComponent());
    return {
      [Symbol.asyncDispose]: async () => {
        await healthCard[Symbol.asyncDispose]();
        await hipki[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await hipki[Symbol.asyncDispose]();
    throw error;
  }
}
