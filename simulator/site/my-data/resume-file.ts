import { resumeOdt, resumePdf } from '../../paperwork.ts';
import { type Person, person as invent } from '../../people/index.ts';
import type { World } from '../world.ts';

/** Which résumé is asked for. */
export interface ResumeRequest {
  readonly form: 'general' | 'brief';
  readonly format: 'pdf' | 'odt';
}

/** What is sent: the bytes, and how many the header promises. */
export interface ResumeFile {
  readonly bytes: Uint8Array;
  readonly promisedLength: number;
}

/** A file that is sent as it is. */
const asItIs = (bytes: Uint8Array): ResumeFile => ({ bytes, promisedLength: bytes.length });

/** Somebody else, also where there is only one person. */
function otherThan({ cardNumber }: Person): Person {
  const first = invent(0);
  return first.cardNumber === cardNumber ? invent(1) : first;
}

/** The résumé of a person, spoilt as the faults of the moment want it. */
export async function resumeFile(world: World, person: Person, { form, format }: ResumeRequest): Promise<ResumeFile> {
  const { faults, now } = world;
  if (faults.has('resume-empty')) return asItIs(new Uint8Array());
  if (faults.has('resume-html')) return asItIs(Buffer.from('<!DOCTYPE html><html><h1>系統發生錯誤</h1></html>'));
  const holder = faults.has('resume-other-person') ? otherThan(person) : person;
  const make = (format === 'pdf') === faults.has('resume-wrong-type') ? resumeOdt : resumePdf;
  const options = { form, at: new Date(now()), ...(faults.has('resume-encrypted') ? { password: person.id } : {}) };
  const whole = await make({ ...holder, statement: world.desk.statementOf(holder) }, options);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  if (faults.has('resume-truncated')) return asItIs(half);
  return { bytes: faults.has('resume-short') ? half : whole, promisedLength: whole.length };
}
