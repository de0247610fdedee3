export { type CommandApdu, encodeCommand, parseCommand } from './command-apdu.ts';
export { fromHex, toHex } from './hex.ts';
export { encodeResponse, parseResponse, type ResponseApdu } from './response-apdu.ts';
export { expectedLength, isFound, StatusWord, triesLeftOf } from './status-word.ts';
