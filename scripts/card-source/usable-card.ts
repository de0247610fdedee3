import type { Card } from '../../card/index.ts';
import type { Settings } from '../settings/settings.ts';
import { findUnlockWays, NeedsVendorError, type UnlockProbes } from './unlock-ways.ts';

/**
 * Gives back a card that can be unlocked here. Another one is closed before a PIN comes near it: throws `NeedsVendorError`
 * where the issuer's software can do it, else the card's `CardError`.
 */
export async function usableCard(
  card: Card,
  settings: Pick<Settings, 'pkcs11Module'>,
  probes?: UnlockProbes,
): Promise<Card> {
  const { obstacle } = card;
  if (!obstacle) return card;
  await card[Symbol.asyncDispose]();
  const elsewhere = obstacle.reason === 'vendor-channel' || obstacle.reason === 'no-wrapping-key';
  if (!elsewhere) throw obstacle;
  throw new NeedsVendorError(card.product, await findUnlockWays(obstacle, settings, probes), { cause: obstacle });
}
