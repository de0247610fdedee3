import { parse } from 'dotenv';
import { SiteChangedError } from '../../../pages/index.ts';
import { parseSlip } from '../../../pages/salary/parse-slip.ts';
import { isoDate } from '../../../pages/rooms/iso-date.ts';
import { tableRecords } from '../../../pages/rooms/table-records.ts';
import { parseRecord } from '../../../reports/history/run-record.ts';
import { SettingsError } from '../../../scripts/settings/errors.ts';
import { readSettings } from '../../../scripts/settings/read-settings.ts';
import { unseal } from '../../../scripts/session/sealed-box.ts';
import type { FuzzTarget } from '../target.ts';

const texts = (...list: readonly string[]): Buffer[] => list.map((text) => Buffer.from(text));

/** A table as text: a row a line, cells apart by tabs. */
const tableOf = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));

const slip =
  '114年3月待遇表\n應發項目\t金額\t應扣項目\t金額\n俸額\t30,000\t公保費\t1,000\n專業加給\t20,000\t健保費\t900\n應發合計\t50,000\t應扣合計\t1,900\n實發金額\t48,100';

/** Configuration, state, and tables of the site. */
export function settingsTargets(): FuzzTarget[] {
  return [
    {
      name: 'configuration',
      seeds: texts(
        'ECPA_SITE=https://ecpa.dgpa.gov.tw\nECPA_TIMEOUT=30\nECPA_CARD="pcsc"\nECPA_LANG=zh-TW\nECPA_JSON=1',
        'export ECPA_OUT=`a`\nECPA_LOGIN=account # c',
      ),
      words: ['ECPA_PIN_FILE=', '\nECPA_MAX_DOWNLOAD_MB=', '=', 'http://', '__proto__=1\n'],
      parse: (input) => {
        const { timeout, site } = readSettings({ flags: {}, environment: parse(input), dotenvPath: '' });
        if (!(timeout > 0) || !(site === 'sim' || /^https?:\/\/[^/]+$/.test(site)))
          throw new Error(`settings that are none: ${site}`);
      },
      mayThrow: (error) => error instanceof SettingsError && ['USAGE', 'CONFIG'].includes(error.kind),
    },
    {
      name: '待遇表',
      seeds: texts(slip),
      words: ['應發合計', '\t', '\n', '-', '(1,000)', '１２３', 'NT$', '實發金額\t', '年'],
      parse: (input) => {
        const [titles = [], ...table] = tableOf(input.toString());
        const { month, gross, net } = parseSlip({ titles, tables: [table], words: '' });
        if (!/^\d{2,4}-\d\d?$/.test(month) || !Number.isFinite(gross + net))
          throw new Error(`a slip that is none: ${month}`);
      },
      mayThrow: (error) => error instanceof SiteChangedError,
    },
    {
      name: 'table of MyData',
      seeds: texts('起日\t迄日\t機關\n75.03.12\t民國80年1月2日\t青嵐縣\n', '日期\t__proto__\n0750312\tx'),
      words: ['民國前', '年', '.', '/', 'constructor'],
      parse: (input) => {
        const [head = [], ...rows] = tableOf(input.toString());
        for (const row of tableRecords({ head, rows }))
          if (!Object.values(row).every((text) => typeof text === 'string')) throw new Error('no text');
        isoDate(input.toString());
      },
    },
    {
      name: 'history of runs',
      seeds: [
        Buffer.from(
          JSON.stringify({
            ...{
              v: 1,
              runId: 'a',
              command: 'smoke',
              site: 'sim',
              startedAt: '2026-11-24T01:02:03+08:00',
              durationMs: 5,
            },
            ...{
              exitCode: 13,
              steps: [{ title: 'log in', status: 'failed', durationMs: 4 }],
              pinAttempts: 0,
              loggedOut: true,
            },
            ...{ code: 'SITE.TIMEOUT', message: 'm', language: 'en', depth: 'login', reached: 'page' },
          }),
        ),
      ],
      words: ['"steps":[]', '"code":', '"v":2', '"triesLeft":-1', '"layers":[{"name":"x","status":"ok"}]'],
      parse: (input) => {
        const record = parseRecord(input.toString());
        if (record && (Number.isNaN(Date.parse(record.startedAt)) || !(record.durationMs >= 0)))
          throw new Error('nonsense');
      },
    },
    {
      name: 'kept session',
      seeds: [Buffer.alloc(60, 7)],
      parse: (input) => {
        if (unseal(input, Buffer.alloc(32, 1), 'label') !== undefined)
          throw new Error('a box that nobody sealed was opened');
      },
    },
  ];
}
