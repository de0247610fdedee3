import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EcpaSession, FlowContext } from '../../flows/index.ts';
import { type PageContract, readContracts, SiteError, visit } from '../../pages/index.ts';
import type { Site } from '../site/site.ts';

/** A recording that is served again, and the contracts of its pages. */
export interface OpenReplay {
  readonly site: Site;
  readonly edition: string;
  readonly contracts: ReadonlyMap<string, ReadonlyMap<string, PageContract>>;
  /** Goes where the login leads to: nobody logs in to a recording. */
  logIn(flow: FlowContext): Promise<EcpaSession>;
}

/** Whether `--edition` names a folder that `ecpa drift record` wrote. */
export const isRecording = (edition: unknown): edition is string =>
  typeof edition === 'string' && existsSync(join(edition, 'recording.json'));

/** Serves a recording. Rejects when the folder holds none that can be read. */
export async function openReplay(folder: string): Promise<OpenReplay> {
  const contracts = await readContracts(join(folder, 'contracts'));
  const { startReplay } = await import('../../simulator/index.ts');
  const replay = await startReplay(folder);
  return {
    site: { origin: replay.ecpa, replayed: true, [Symbol.asyncDispose]: () => replay[Symbol.asyncDispose]() },
    edition: replay.edition,
    contracts,
    logIn: async ({ page, timeout }) => {
      const menu = replay.addressOf('menu');
      if (menu === undefined) throw new SiteError('error', 'the recording has no page behind the login');
      await visit(page, menu, timeout);
      return { kind: 'ecpa', page };
    },
  };
}
