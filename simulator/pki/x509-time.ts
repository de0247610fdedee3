import { Time, TimeType } from 'pkijs';

/** A time as certificates and revocation lists write it: UTCTime, from 2050 on GeneralizedTime (RFC 5280 §4.1.2.5). */
export function x509Time(value: Date): Time {
  return new Time({ type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });
}
