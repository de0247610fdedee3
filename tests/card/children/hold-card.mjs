// @ts-check
// A program that verifies a PIN and is then killed: tells the process that PC/SC lives in, and goes on holding the card.
import process from 'node:process';
import { register } from 'tsx/esm/api';

register();
const { openPcsc } = await import('../../../card/index.ts');
const { verify } = await import('../reader-contract.ts');

const { PCSCLITE_CSOCK_NAME = '' } = process.env;
const pcsc = await openPcsc({ environment: { PCSCLITE_CSOCK_NAME } });
const reader = await pcsc.choose({ timeout: 5000 });
await verify(await reader.connect());
process.stdout.write('verified\n');
