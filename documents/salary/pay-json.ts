import { type PayRecord, rocMonth } from './pay-record.ts';

/** A record as JSON (schema 1): months in ISO and ROC, each line with its kind, whole NT$; gaps with their reason. */
export function payJson({ months, gaps }: PayRecord): Uint8Array {
  const told = months.map(({ month, additions, deductions, gross, deducted, net }) => {
    return { month, rocMonth: rocMonth(month), additions, deductions, gross, deducted, net };
  });
  return Buffer.from(`${JSON.stringify({ schema: 1, currency: 'TWD', months: told, gaps }, undefined, 2)}\n`, 'utf8');
}
