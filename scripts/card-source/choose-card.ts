import { ComponentError } from '../../middleware/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { installedComponent } from './installed-component.ts';
import { usualPkcs11Module } from './pkcs11-card-source.ts';

/** A way to a card, as `--card` names it. */
export type CardKind = NonNullable<Settings['card']>;

/** Those of them that sign for us; the component signs for pages. */
export type SigningCard = Exclude<CardKind, 'component'>;

/** What this machine has. */
export interface CardProbes {
  /** Whether HiPKI answers. */
  readonly component: () => Promise<boolean>;
  /** Whether the vendor's PKCS#11 library lies where the vendor puts it. */
  readonly pkcs11: () => boolean;
}

/** Looks at this machine itself; what answers without a version is another program. */
export const machineProbes: CardProbes = {
  component: async () => /\d/.test((await installedComponent()) ?? ''),
  pkcs11: () => usualPkcs11Module() !== undefined,
};

/**
 * The way to the card: `--card`; by default the virtual one at a simulator, and at a live site the first that this
 * machine has of component, pkcs11, pcsc (with `--card-keys`). Throws `ComponentError` `missing` when there is none.
 */
export async function chooseCard(
  settings: Settings,
  site: { readonly simulated?: Site['simulated'] | undefined },
  probes = machineProbes,
): Promise<CardKind> {
  if (settings.card) return settings.card;
  if (site.simulated) return 'virtual';
  if (await probes.component()) return 'component';
  if (settings.pkcs11Module !== undefined || probes.pkcs11()) return 'pkcs11';
  if (settings.cardKeys !== undefined) return 'pcsc';
  throw new ComponentError(
    'missing',
    'HiPKI does not answer, no PKCS#11 library lies here, and there are no --card-keys',
  );
}
