import { randomInt } from 'node:crypto';
import type { FaultSwitches } from '../faults/index.ts';
import type { Person } from '../people/index.ts';
import type { NhiServers } from '../site/index.ts';

/** Bare error codes of the component (facts of the middleware, §2), as far as the stand-in gives them. */
const code = { noCard: '8013', untrusted: '4041', offline: '4061', passwordLength: '8009', unknown: '9999' } as const;

/** What the stand-in answers from. */
export interface NhiWorld {
  readonly faults: FaultSwitches;
  /** Whose 健保卡 is in the reader. */
  readonly holder: Person;
  readonly servers: NhiServers;
}

function rocDigits(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${(Number(year) - 1911).toString().padStart(3, '0')}${month}${day}`;
}

function basicOf({ nhiCardNumber, id, name, birthDate, sex }: Person): string {
  return `GetBasic:${nhiCardNumber},${id},${name},${rocDigits(birthDate)},${sex},`;
}

/** The answer to one text frame; `undefined`: it stays silent. */
export function answerNhi({ faults, holder, servers }: NhiWorld, text: string): string | undefined {
  if (faults.has('nhi-hang')) return undefined;
  if (faults.has('nhi-untrusting')) return code.untrusted;
  if (text === 'GetVersion') return 'GetVersion:0001';
  if (text === 'GetRandom') return `GetRandom:${Array.from({ length: 16 }, () => randomInt(10)).join('')}`;
  const [, random] = /^H_Sign\?Random=(0001\d{16})$/.exec(text) ?? [];
  const [, password] = /^EnCrypt\?Pwd=(.*)$/su.exec(text) ?? [];
  if (text !== 'GetBasic' && random === undefined && password === undefined) return code.unknown;
  if (faults.has('nhi-no-card')) return code.noCard;
  if (random !== undefined) {
    return faults.has('nhi-offline') ? code.offline : `H_Sign:${servers.sign(holder.nhiCardNumber, random)}`;
  }
  if (password === undefined) return basicOf(holder);
  return /^.{6,12}$/su.test(password) ? `EnCrypt:${servers.encrypt(password)}` : code.passwordLength;
}
