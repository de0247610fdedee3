import type { Page } from 'playwright-core';
import { within } from './within.ts';

/** How long a page has to stay before it counts as one that somebody is to read, in ms. */
const stay = 300;

/** How long the pages on the way may take, in ms. */
const usualPatience = 2_000;

/**
 * Lets the pages go by that only lead on to another site: the empty one of a new window, and a form that sends itself. To look at
 * each would take as long as to look at what they lead to. Settles when a page of another site than `from` is there, or one that
 * stays, or after `patience` ms; never rejects.
 */
export async function handedOn(page: Page, from: string, patience = usualPatience): Promise<void> {
  const wait = { waitUntil: 'domcontentloaded', timeout: patience } as const;
  const isElsewhere = ({ protocol, origin }: URL): boolean => protocol.startsWith('http') && origin !== from;
  const isHere = ({ origin }: URL): boolean => origin === from;
  const elsewhere = page.waitForURL(isElsewhere, wait);
  const stays = page.waitForURL(isHere, wait).then(() => page.waitForURL(isElsewhere, { ...wait, timeout: stay }));
  await within(
    patience,
    Promise.race([elsewhere, stays]).catch(() => undefined),
    undefined,
  );
}
