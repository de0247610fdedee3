import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openLedger } from '../../card/index.ts';
import { taipeiTimestamp } from '../../reports/index.ts';
import { openCardSource } from '../../scripts/card-source/open-card-source.ts';
import { runCommand } from '../../scripts/run/command-run.ts';
import { ledgerFolder } from '../../scripts/run/pin-guard.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { openSite } from '../../scripts/site/open-site.ts';
import { askPin } from '../../scripts/way-in/ask-pin.ts';
import { startSimulator } from '../../simulator/index.ts';
import { test } from '../fixtures/after-runs.ts';
import { everythingIn } from '../fixtures/everything-in.ts';

interface Told {
  readonly event: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, string>>;
}

test('in a week with a wrong PIN from the second night on, one VERIFY is wrong, each night says why it did not try, recovery is told once', async ({
  after,
}) => {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      told.push(JSON.parse(text) as Told);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const before = process.env['ECPA_STATE_DIR'];
  process.env['ECPA_STATE_DIR'] = after.state;
  try {
    await using simulator = await startSimulator({ edition: '2024' });
    const [holder] = simulator.people;
    if (!holder) throw new Error('the simulator has no people');
    const card = await simulator.card(holder.cardNumber);
    const pinFile = join(after.folder, 'pin');
    const ECPA_WEBHOOK = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const settings = readSettings({
      flags: { site: simulator.ecpa, pinFile, quiet: true },
      environment: { ECPA_LANG: 'zh-TW' },
      dotenvPath: '',
    });
    /** A night's run as far as the card, by the guard and the ledger of all runs; then it is told. */
    const night = async (number: number, pin: string): Promise<number> => {
      await writeFile(pinFile, pin, { mode: 0o600 });
      const report = await runCommand('smoke', settings, 'zh-TW', async ({ step }, log) => {
        log.details = { depth: 'login', reached: 'card' };
        await using site = await openSite(settings);
        await using source = await openCardSource('virtual', settings, site);
        const { pin: secret, guard } = await askPin(settings, source, log);
        await using opened = await source.open(guard);
        await step('log in', async () => {
          await opened.unlock(secret);
        });
      });
      // The jitter of the timer: one night is a little shorter than a day, the next a little longer.
      const at = new Date(Date.UTC(2026, 10, number, 22, 20 + ((number * 7) % 10)));
      await after.tell({ ...report, startedAt: taipeiTimestamp(at) }, { ECPA_WEBHOOK });
      return report.exitCode;
    };
    const wrong = holder.pin.startsWith('1') ? '22222222' : '11111111';
    const codes = [await night(1, holder.pin)];
    for (const number of [2, 3, 4, 5, 6, 7]) codes.push(await night(number, wrong));
    expect(codes).toEqual([0, 10, 10, 10, 10, 10, 10]);
    expect({ sent: card.verifyCount, left: card.triesLeft }).toEqual({ sent: 2, left: 2 });
    expect(told.map(({ event }) => event)).toEqual(['failure', ...Array<string>(5).fill('reminder')]);
    expect(told[0]?.facts['原因']).toContain('PIN 碼錯誤');
    for (const { facts } of told.slice(1)) {
      expect(facts['原因']).toMatch(/未送出 PIN 碼.*上次的 PIN 碼或密碼錯誤/);
      expect(facts['PIN 碼']).toBe('本次未送出 PIN 碼');
    }
    // The right PIN alone does not help an unattended run: a person has to look.
    expect(await night(8, holder.pin)).toBe(10);
    const ledger = await openLedger({ folder: ledgerFolder(), attended: false });
    await using site = await openSite(settings);
    await ledger.trust(`${holder.cardNumber}@${site.simulated?.instance ?? ''}`);
    expect([await night(9, holder.pin), await night(10, holder.pin)]).toEqual([0, 0]);
    expect(told.slice(6).map(({ event }) => event)).toEqual(['reminder', 'recovery']);
    expect(card.verifyCount).toBe(4);
    const traces = `${await everythingIn(after.state)}\n${JSON.stringify(told)}\n${after.said.join('')}`;
    for (const secret of [holder.pin, wrong, holder.cardNumber, holder.name]) expect(traces).not.toContain(secret);
    expect(after.said).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['ECPA_STATE_DIR'];
    else process.env['ECPA_STATE_DIR'] = before;
    server.close();
  }
});
