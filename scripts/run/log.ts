import type { Logger } from 'pino';

/** Fields that may hold a secret, wherever they stand. */
const secret = ['pin', 'password', 'cookie', 'ticket', 'wrappingKey'].flatMap((name) => [name, `*.${name}`]);

/** The log of `-v`: a line of JSON an event on standard error; secrets are cut out by name besides never being logged. */
export async function openLog(): Promise<Logger> {
  const { pino } = await import('pino');
  return pino(
    { level: 'debug', base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: secret, remove: true } },
    pino.destination({ dest: 2, sync: true }),
  );
}
