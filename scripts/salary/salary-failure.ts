import { DocumentError } from '../../documents/index.ts';
import { SiteError } from '../../pages/index.ts';
import type { SalaryTally } from './salary-tally.ts';

/** As many months as a person reads; the report has them all. */
const most = 6;

function named(months: readonly string[]): string {
  const rest = months.length - most;
  return rest > 0 ? `${months.slice(0, most).join(', ')} … (${rest} more)` : months.join(', ');
}

/** What is to be told where months are without figures; `undefined` when all are there. The site's own faults come first: they pass. */
export function salaryFailure({ failed, invalid, missing, found }: SalaryTally): Error | undefined {
  const others = found > 0 ? `; ${found} others are stored` : '';
  if (failed.length > 0) return new SiteError('error', `待遇表 ${named(failed)}: no answer${others}`);
  if (invalid.length > 0) {
    const months = invalid.map(({ month, reason }) => `${month} (${reason})`);
    return new DocumentError('invalid', `待遇表 ${named(months)}${others}`);
  }
  if (missing.length > 0) return new DocumentError('none', `待遇表 ${named(missing)}${others}`);
  return found === 0 ? new DocumentError('none', '待遇表') : undefined;
}
