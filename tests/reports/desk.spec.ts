import { expect, test } from '@playwright/test';
import {
  alertText,
  type ErrorCode,
  type LayerName,
  morningPage,
  recordOf,
  speakLayer,
  stepSummary,
  webhookBody,
} from '../../reports/index.ts';
import { checkReport } from '../fixtures/check-report.ts';

const at = new Date('2026-11-23T22:20:00Z');
const alert = { kind: 'failure', since: '2026-11-24T06:20:00+08:00', failures: 1 } as const;

const cases: readonly (readonly [title: string, code: ErrorCode, layer: LayerName, login: string, desk: RegExp])[] = [
  ['no connection at all', 'SITE.UNREACHABLE', 'connection', 'card', /^Your own IT$/],
  ['a connection that the site breaks off', 'SITE.UNREACHABLE', 'site', 'card', /02-23979108/],
  ['a card that is locked', 'CARD.PIN_BLOCKED', 'login', 'card', /MOICA/],
  ['a 健保卡 component that is missing', 'LOCAL.COMPONENT_MISSING', 'nhi-component', 'nhi', /健保署.* 0800-030-598$/],
  ['a HiPKI that is missing', 'LOCAL.COMPONENT_MISSING', 'component', 'card', /^Your own IT$/],
  ['a 健保卡密碼 that was refused', 'USER.LOGIN_REJECTED', 'login', 'nhi', /健保署/],
];

for (const [title, code, layer, login, desk] of cases) {
  test(`doctor, alerts, summary and morning page name the same desk for ${title}`, () => {
    const failure = { code, detail: '', healthCard: login === 'nhi' };
    const told = speakLayer('en', layer, { status: 'failed', failure, error: undefined });
    expect(told.desk).toMatch(desk);
    const report = checkReport(at, { code, more: { layers: [{ ...told, name: 'node', status: 'ok' }, told] } });
    const record = recordOf(report, { site: 'sim', login }, 'en');
    const text = alertText(alert, record, 'en');
    expect(Object.fromEntries(text.facts)).toMatchObject({ 'Whom to call': told.desk, 'What to do': told.remedy });
    expect(stepSummary(record, 'en').replaceAll('\\', '')).toContain(told.desk);
    const name = told.desk.replace(/ (0\d|https).*$/, '');
    expect(morningPage({ runs: [record], damaged: 0 }, record, { language: 'en' })).toContain(
      `<p class="desk">${name}</p>`,
    );
    expect(webhookBody('json', { alert, record, text })).toMatchObject({
      run: { desk: expect.stringMatching(/^[a-z-]+$/) },
    });
  });
}
