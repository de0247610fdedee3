import { expect, test } from '../fixtures/world.ts';

for (const [signal, tag] of [
  ['SIGINT', ''],
  ['SIGTERM', ' @once'],
] as const) {
  test(`ends 130 on ${signal}: logged out, card reset, nothing left${tag}`, async ({ world }) => {
    world.faults('resume-hang');
    const command = world.start(['resume']);
    const { simulator } = world;
    await expect.poll(() => simulator.log.logins.length, { timeout: 50_000 }).toBe(1);
    command.kill(signal);
    const { exitCode, report } = await command.ended;
    expect(exitCode).toBe(130);
    expect(report()).toMatchObject({ status: 'failed', loggedOut: true, error: { code: 'INTERRUPTED' } });
    expect(simulator.log.openSessions).toBe(0);
    expect(await world.documents()).toEqual([]);
    expect(await simulator.card(simulator.people[0]?.cardNumber ?? '')).toMatchObject({
      verified: false,
      verifyCount: 1,
    });
  });
}
