import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isGone, processMark } from '../../browser/index.ts';
import { codeFacts, type Depth, History, type Language, pastWords, taipeiTimestamp } from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';
import { historyPlace } from './history-place.ts';
import { replaceFile } from './replace-file.ts';

const begunFile = /^begun-([\d.]+)-[0-9a-f-]{36}\.json$/;

/** What is known of a run before it ends: nothing about a person. */
const begunSchema = z.object({
  runId: z.uuid(),
  site: z.string().max(300),
  login: z.string().max(20),
  depth: z.string().max(20),
  startedAt: z.iso.datetime({ offset: true }),
});

/** Code of a run that was killed, or that went down with its machine. */
const code = 'LOCAL.RUN_ENDED';

/** Puts each check whose process is gone into the history as a failure; gives when they began. */
async function settle(folder: string): Promise<readonly string[]> {
  const began: string[] = [];
  for (const name of await readdir(folder)) {
    const [, mark] = begunFile.exec(name) ?? [];
    if (mark === undefined || !isGone(mark)) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    // Of two runs that see it at once, only one deletes it.
    await unlink(path);
    const begun = begunSchema.parse(JSON.parse(text));
    const unknown = { durationMs: 0, steps: [], pinAttempts: 0, loggedOut: false };
    const { exitCode } = codeFacts(code);
    await new History(folder).add({ v: 1, command: 'smoke', ...begun, ...unknown, code, exitCode });
    began.push(begun.startedAt);
  }
  return began;
}

/** What is around a check that begins. */
export interface BeginWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** Told of a check before it that never ended. */
  readonly say: (line: string) => void;
}

/**
 * Writes down that a check has begun, until it is disposed of; one that was killed before is told, and stands in the history from
 * then on. Never throws: where nothing can be written, nothing is known of it.
 */
export async function beginRun(settings: Settings, depth: Depth, world: BeginWorld): Promise<AsyncDisposable> {
  const { environment, language, say } = world;
  const { folder } = historyPlace(environment, settings);
  const { site, login } = settings;
  const runId = randomUUID();
  const path = join(folder, `begun-${processMark()}-${runId}.json`);
  try {
    const begun = { runId, site, login, depth, startedAt: taipeiTimestamp(new Date()) };
    await replaceFile(path, JSON.stringify(begun), 0o600);
    for (const at of await settle(folder))
      say(`ecpa: ${pastWords[language].neverEnded(at.slice(0, 16).replace('T', ' '))}\n`);
  } catch {
    // The history itself complains at the end of the run.
  }
  return { [Symbol.asyncDispose]: () => rm(path, { force: true }).catch(() => undefined) };
}
