import type { FaultSwitches } from '../../faults/index.ts';
import type { FloodReply } from '../http/reply.ts';

/** How much comes instead of a résumé, where the faults of the moment want too much of it. */
export function resumeFlood(faults: FaultSwitches): Pick<FloodReply, 'length' | 'piece' | 'pauseMs'> | undefined {
  if (faults.has('resume-huge')) return { length: 200 * 1024 * 1024 };
  if (faults.has('resume-endless')) return {};
  return faults.has('resume-drip') ? { piece: 4096, pauseMs: 50 } : undefined;
}
