import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneVerifyARun, openPkcs11Card, Pin } from '../../card/index.ts';
import { person } from '../../simulator/people/index.ts';
import { createAuthority } from '../../simulator/pki/index.ts';
import { runTool } from '../../tests/fixtures/softhsm/run-tool.ts';
import { SoftHsm } from '../../tests/fixtures/softhsm/soft-token.ts';
import { alternate } from '../alternate.ts';
import type { Figure } from '../figure.ts';

const digestInfo = Uint8Array.from({ length: 51 }, (_, place) => place);

/** f: a signature of a token behind PKCS#11, by us and by OpenSC's tool, both from nothing. */
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
  const { ours, tool } = await alternate(
    {
      ours: async () => {
        const pin = Pin.from(Buffer.from(holder.pin));
        if (!pin) throw new Error('not a PIN');
        await using card = await openPkcs11Card({ module, environment, budget: oneVerifyARun() });
        await (await card.unlock(pin)).sign(digestInfo);
        return undefined;
      },
      tool: async () => {
        const sign = ['--login', '--sign', '--mechanism', 'RSA-PKCS', '--id', id, '-i', input, '-o', output];
        await runTool('pkcs11-tool', ['--module', module, '--pin', holder.pin, ...sign], environment);
        return undefined;
      },
    },
    rounds,
  );
  await rm(folder, { recursive: true, force: true });
  return [{ name: 'f  PKCS#11: sign ÷ pkcs11-tool', ratio: ours / tool, ours, other: tool, unit: 'ms' }];
}
