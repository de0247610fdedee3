import { expect } from '@playwright/test';
import { type CardReach, virtualReach } from './card-reach.ts';
import { endingOf } from './contract.ts';
import type { FaultCase } from './fault-case.ts';
import { play } from './play.ts';
import type { Stage } from './stage.ts';

/** Plays a row of the table and makes sure that it ends as the table says, with every invariant kept. */
export async function expectRow(stage: Stage, fault: FaultCase, reach: CardReach = virtualReach): Promise<void> {
  const { code, verifies, triesLeft = 3, loggedOut = true } = fault;
  const [exit, retriable] = endingOf(code);
  const played = await play(stage, fault, reach);
  const { report } = played;
  expect.soft(report.error?.code ?? 'ok', report.error?.message).toBe(code);
  expect.soft(report.exitCode).toBe(exit);
  expect.soft(report.error?.retriable ?? false).toBe(retriable);
  expect.soft(played.found).toEqual([]);
  expect.soft(played).toMatchObject({ verifies, triesLeft });
  if (loggedOut !== 'told') expect.soft(report.loggedOut ?? true).toBe(loggedOut);
  if (report.loggedOut !== false) expect.soft(played.openSessions).toBe(0);
}
