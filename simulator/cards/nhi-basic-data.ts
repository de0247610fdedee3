import type { Person } from '../people/index.ts';
import { encodeBig5 } from './big5.ts';

/** What fills the rest of the name's 20 bytes; real cards do both. */
export type NamePadding = 'nul' | 'spaces';

/** Room for the name, in bytes. */
const nameLength = 20;

/** An ISO date as `YYYMMDD` in ROC years, 7 digits. */
function rocDigits(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${(Number(year) - 1911).toString().padStart(3, '0')}${month}${day}`;
}

/** The 57 bytes of basic data (facts of NHI cards, §2): number, name in Big5, ID, birth, sex, issue date. */
export function nhiBasicData(person: Person, issuedOn: string, padding: NamePadding): Uint8Array {
  const name = Buffer.alloc(nameLength, padding === 'nul' ? 0x00 : 0x20);
  name.set(encodeBig5(person.name));
  const tail = `${person.id}${rocDigits(person.birthDate)}${person.sex}${rocDigits(issuedOn)}`;
  return Buffer.concat([Buffer.from(person.nhiCardNumber, 'latin1'), name, Buffer.from(tail, 'latin1')]);
}
