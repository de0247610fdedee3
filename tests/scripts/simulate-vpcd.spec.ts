import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childProcesses } from '../fixtures/pcscd/child-processes.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';

/** What `ecpa simulate --json` says when it is ready. */
interface Ready {
  readonly ecpa: string;
  readonly people: readonly { readonly cardNumber: string; readonly pin: string }[];
}

test('simulate --vpcd puts both cards into the machine’s readers; resume --card pcsc takes the right one @whole', async ({
  pcscd,
}) => {
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-vpcd-'));
  const env = { ECPA_STATE_DIR: join(cwd, 'state'), ECPA_OUT: join(cwd, 'out') };
  const start = (args: readonly string[], stdin?: string) =>
    startEcpa(args, { cwd, env, through: pcscd.enter, ...(stdin === undefined ? {} : { stdin }) });

  const simulate = start(['simulate', '--vpcd', '--json']);
  const [line = ''] = await simulate.said(1);
  const { ecpa, people } = JSON.parse(line) as Ready;
  const { cardNumber = '', pin = '' } = people[0] ?? {};

  const resume = await start(['resume', '--json', '--card', 'pcsc', '--site', ecpa, '--pin-stdin'], pin).ended;
  expect(resume.exitCode).toBe(0);
  expect(resume.report()).toMatchObject({ loggedOut: true, pinAttempts: 1, documents: [{ kind: 'resume' }] });

  const card = await start(['card', '--json', '--full']).ended;
  expect(card.report()).toMatchObject({
    readers: [
      {
        name: 'Virtual PCD 00 00',
        card: {
          product: 'HiCOS generation 1',
          number: cardNumber,
          triesLeft: 3,
          triesKnownFrom: 'verify',
          lastPin: 'clear',
        },
      },
      { name: 'Virtual PCD 00 01', card: { product: 'NHI card', unlockedBy: 'nothing' } },
    ],
  });

  for (const id of childProcesses(simulate.pid, 'simulate')) process.kill(id, 'SIGINT');
  expect((await simulate.ended).exitCode).toBe(0);
  await rm(cwd, { recursive: true, force: true });
});
