import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneVerifyARun, openPkcs11Card, Pin } from '../../card/index.ts';
import { person } from '../../simulator/people/index.ts';
import { createAuthority } from '../../simulator/pki/index.ts';
import { runTool } from '../../tests/fixtures/softhsm/run-tool.ts';
import { SoftHsm } from '../../tests/fixtures/softhsm/soft-token.ts';
import { alternate } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';

const digestInfo = Uint8Array.from({ length: 51 }, (_, place) => place);

/**
 * f: a signature of a token behind PKCS#11, by us and by OpenSC's tool, both from nothing; and unlocking and signing alone where our
 * process has opened the token, as it has in a run by the time that the site asks.
 */
export async function tokenFigures(rounds: number): Promise<readonly Figure[]> {
  const holder = person(0);
  const { signing } = await (await createAuthority()).issue(holder);
  await using hsm = await SoftHsm.make();
  const id = '5349474e';
  await hsm.addToken('bench', holder.pin, [
    { id, label: 'cert1', certificate: signing.certificate, key: signing.privateKey },
  ]);
  const { module, environment } = hsm.access;
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-bench-'));
  const [input, output] = [join(folder, 'in'), join(folder, 'out')];
  await writeFile(input, digestInfo);
  const open = () => openPkcs11Card({ module, environment, budget: oneVerifyARun() });
  /** Gives the ms from the PIN to the signature. */
  const sign = async (card: Awaited<ReturnType<typeof open>>): Promise<number> => {
    const pin = Pin.from(Buffer.from(holder.pin));
    if (!pin) throw new Error('not a PIN');
    const begin = performance.now();
    await (await card.unlock(pin)).sign(digestInfo);
    return performance.now() - begin;
  };
  const cost = await alternate(
    {
      ready: async () => {
        await using card = await open();
        // Awaited here: the card goes with this block.
        return await sign(card);
      },
      whole: async () => {
        await using card = await open();
        await sign(card);
        return undefined;
      },
      tool: async () => {
        const signing = ['--login', '--sign', '--mechanism', 'RSA-PKCS', '--id', id, '-i', input, '-o', output];
        await runTool('pkcs11-tool', ['--module', module, '--pin', holder.pin, ...signing], environment);
        return undefined;
      },
    },
    rounds,
  );
  await rm(folder, { recursive: true, force: true });
  return [
    timeRatio('f  PKCS#11: unlock and sign ÷ pkcs11-tool, process ready', cost.ready, cost.tool, 1.1),
    timeRatio('f  PKCS#11: the same, from nothing', cost.whole, cost.tool),
  ];
}
