import {
  alertText,
  checkOf,
  decideAlert,
  type Language,
  type RunRecord,
  saysNothing,
  streakOf,
} from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { AlertMemory } from './alert-memory.ts';
import type { Channel } from './channel.ts';

/** What alerts are decided by. */
export interface AlertWorld {
  readonly settings: Pick<Settings, 'alertAfter' | 'alertRemindHours' | 'alertTimeout'>;
  readonly language: Language;
  readonly memory: AlertMemory;
  readonly now: Date;
  /** Told of what went wrong. */
  readonly complain: (what: string, error: unknown) => void;
}

/** Tells each channel what it has to be told after a run, and remembers what it took. Never throws. `runs` ends with the run. */
export async function raiseAlerts(
  channels: readonly Channel[],
  runs: readonly RunRecord[],
  world: AlertWorld & { readonly record: RunRecord },
): Promise<void> {
  const { record, settings, language, memory, now, complain } = world;
  if (saysNothing(record.code)) return;
  const check = checkOf(record);
  const policy = { after: settings.alertAfter, remindHours: settings.alertRemindHours };
  const streak = streakOf(runs, record);
  for (const { name, send } of channels) {
    const alert = decideAlert(streak, await memory.told(name, check), { policy, now });
    if (!alert) continue;
    const text = alertText(alert, record, language);
    try {
      await send({ alert, record, text }, { language, signal: AbortSignal.timeout(settings.alertTimeout * 1000) });
    } catch (error) {
      // Not remembered: the next run tells it.
      complain(name, error);
      continue;
    }
    const { since, failures } = alert;
    const told = alert.kind === 'recovery' ? undefined : { since, failures, at: now.toISOString() };
    await memory.remember(name, check, told).catch((error: unknown) => {
      complain('memory of alerts', error);
    });
  }
}
