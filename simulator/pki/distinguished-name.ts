import { ObjectIdentifier, PrintableString, Sequence, Set as Asn1Set, Utf8String } from 'asn1js';
import { RelativeDistinguishedNames } from 'pkijs';
import { oid } from './object-identifiers.ts';

/** The parts of a name that the simulator's certificates use. */
type NamePart = 'countryName' | 'organizationName' | 'organizationalUnitName' | 'commonName' | 'serialNumber';

/** Parts whose values may only be PrintableString (RFC 5280 appendix A.1). */
const printable: readonly NamePart[] = ['countryName', 'serialNumber'];

function relativeName(part: NamePart, value: string): Asn1Set {
  const text = printable.includes(part) ? new PrintableString({ value }) : new Utf8String({ value });
  const attribute = new Sequence({ value: [new ObjectIdentifier({ value: oid[part] }), text] });
  return new Asn1Set({ value: [attribute] });
}

/** A distinguished name (RFC 5280 §4.1.2.4) of these parts, in this order. */
export function distinguishedName(parts: readonly (readonly [NamePart, string])[]): RelativeDistinguishedNames {
  // pkijs would write all parts as one multi-valued RDN; from bytes it keeps what it read.
  const sequence = new Sequence({ value: parts.map(([part, value]) => relativeName(part, value)) });
  return RelativeDistinguishedNames.fromBER(sequence.toBER());
}
