import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBER, Integer, Sequence } from 'asn1js';
import { Certificate } from 'pkijs';
import { startSimulator } from '../simulator/index.ts';

const [, , folder = '', people = '1'] = process.argv;
const simulator = await startSimulator({ edition: '2024', people: Number(people) });
for (const { cardNumber } of simulator.people) await simulator.card(cardNumber);
const [person] = simulator.people;
if (!person) throw new Error('nobody is there');

const { signing } = await simulator.credentials(person.cardNumber);
const der = Uint8Array.from(signing.certificate);
const { issuer, serialNumber } = Certificate.fromBER(der);
const serial = new Integer({ valueHex: serialNumber.valueBlock.valueHexView });
const issuerAndSerial = new Sequence({ value: [fromBER(issuer.toSchema().toBER()).result, serial] });
const base64 = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('base64');
const holder = {
  key: signing.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  certificate: base64(der),
  issuerAndSerial: base64(issuerAndSerial.toBER()),
  cardNumber: person.cardNumber,
  pin: person.pin,
};
writeFileSync(join(folder, 'holder.json'), JSON.stringify(holder), { mode: 0o600 });
writeFileSync(
  join(folder, 'site.json'),
  JSON.stringify({ ecpa: simulator.ecpa, cards: simulator.people.map(({ cardNumber }) => cardNumber) }),
);
process.stdout.write('ready\n');
