import { expect, test } from '@playwright/test';
import { Ground } from '../../scripts/layers/ground.ts';
import { listenForInterruption } from '../../scripts/run/interruption.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';

const step = <Result>(_title: string, body: () => Promise<Result>): Promise<Result> => body();

/** Ground to stand on, and what was opened on it and closed again; opening takes until it is released. */
function newGround() {
  const interruption = listenForInterruption();
  const settings = readSettings({ flags: {}, environment: {}, dotenvPath: '' });
  const log = { documents: [], pinAttempts: 0, loggedOut: true, target: 'sim' } as const;
  const ground = new Ground({ settings, depth: 'page', step, log: { ...log, documents: [] }, interruption });
  const counts = { opened: 0, closed: 0 };
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const open = async (): Promise<AsyncDisposable> => {
    counts.opened += 1;
    await released;
    return { [Symbol.asyncDispose]: () => Promise.resolve(void (counts.closed += 1)) };
  };
  return {
    ground,
    counts,
    open,
    release,
    [Symbol.dispose]: () => {
      interruption[Symbol.dispose]();
    },
  };
}

test('what was being opened when a signal came is closed, and nothing is opened after it', async () => {
  using scene = newGround();
  const { ground, counts, open, release } = scene;
  const opening = ground.own(open);
  process.emit('SIGTERM', 'SIGTERM');
  await expect(opening).rejects.toThrow('interrupted');
  await expect(ground.own(open)).rejects.toThrow('interrupted');
  release();
  await ground[Symbol.asyncDispose]();
  expect(counts).toEqual({ opened: 1, closed: 1 });
});

test('nothing is opened once all is closed', async () => {
  using scene = newGround();
  const { ground, counts, open, release } = scene;
  release();
  await ground.own(open);
  await ground[Symbol.asyncDispose]();
  await expect(ground.own(open)).rejects.toThrow('interrupted');
  expect(counts).toEqual({ opened: 1, closed: 1 });
});
