import type { FaultSwitches } from '../../faults/index.ts';
import { errorPage } from '../views/error-page.ts';
import { maintenancePage } from '../views/maintenance-page.ts';
import { page, type Reply } from './reply.ts';

/** What a whole site answers while a fault keeps it from serving; `undefined` when it serves. */
export function outOfService(faults: FaultSwitches, site: 'ecpa' | 'mydata'): Reply | undefined {
  const atMyData = site === 'mydata';
  if (faults.has('site-reset')) return { kind: 'reset' };
  if (faults.has('site-hang') || (atMyData && faults.has('mydata-hang'))) return { kind: 'hang' };
  if (faults.has('site-500') || (atMyData && faults.has('mydata-500'))) return page(errorPage, 500);
  return faults.has('maintenance') ? page(maintenancePage) : undefined;
}
