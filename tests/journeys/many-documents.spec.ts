import { expect, test } from '../fixtures/world.ts';

test('brings every good file in one login and one VERIFY, and tells which is not @once @whole', async ({ world }) => {
  world.faults('files-cut');
  const { exitCode, report } = await world.ecpa(['files', '--all']);
  expect(exitCode).toBe(15);
  expect(report()).toMatchObject({
    status: 'failed',
    pinAttempts: 1,
    loggedOut: true,
    error: { code: 'DOCUMENT.TRUNCATED', message: expect.stringContaining('學位證書.pdf') },
    files: [
      { name: '學位證書.pdf', uploadedOn: '2024-03-05', error: { code: 'DOCUMENT.TRUNCATED' } },
      ...['考試及格證書.pdf', '在職服務證明書.docx', '兩吋相片.jpg', '功績訓練 結業證書(114年).pdf'].map((name) => {
        return { name, path: expect.stringContaining(name) };
      }),
    ],
  });
  expect(report().documents).toHaveLength(4);
  expect(await world.documents()).toHaveLength(4);
  const { log, people } = world.simulator;
  expect(await world.simulator.card(people[0]?.cardNumber ?? '')).toMatchObject({ verifyCount: 1 });
  expect(log.logins).toHaveLength(1);
  expect(log.openSessions).toBe(0);
});

test('tells of each order where it lies and where it can be confirmed @once @whole', async ({ world }) => {
  const { exitCode, report } = await world.ecpa(['orders', '--kind', 'award', '--from', '112']);
  expect(exitCode).toBe(0);
  expect(report()).toMatchObject({
    pinAttempts: 1,
    documents: [{ kind: 'award', title: '獎勵令 府人考字第1123157639號', mediaType: 'application/pdf', pages: 1 }],
    orders: [
      {
        kind: 'award',
        date: '2023-02-28',
        number: '府人考字第1123157639號',
        path: report().documents?.[0]?.path,
        proof: expect.stringMatching(/^https:\/\/certproof\.nchc\.org\.tw\//) as unknown,
      },
    ],
  });
});

for (const args of [
  ['files', '學位證書.pdf', '--all'],
  ['orders', '--from', '114-03', '--to', '113'],
  ['orders', '--from', 'yesterday'],
]) {
  test(`asks for no PIN when the command is ${args.join(' ')} @once`, async ({ world }) => {
    const { exitCode, report } = await world.ecpa(args);
    expect(exitCode).toBe(2);
    expect(report()).toMatchObject({ status: 'failed', error: { code: 'USAGE' } });
    expect(world.simulator.log.logins).toEqual([]);
  });
}
