import { expect, test } from '@playwright/test';
import stringWidth from 'fast-string-width';
import { type Finding, layerLines, layerNames, speakLayer } from '../../reports/index.ts';
import { withoutPersonalData } from '../../scripts/doctor/without-personal-data.ts';
import { checkNode } from '../../scripts/layers/checks/check-node.ts';
import { toFailure } from '../../scripts/run/failure.ts';

const machine = { home: '/home/ming', user: 'ming', host: 'desk-07.agency' };

test('keeps home folder, user, machine, card and identity numbers out of what goes into a mail', () => {
  const text = withoutPersonalData(
    'no browser at /home/ming/chrome of ming@desk-07.agency; card TP12345678901234, 健保卡 000012345678, A123456789',
    machine,
  );
  expect(text).toBe('no browser at ~/chrome of …@…; card …, 健保卡 …, …');
});

test('leaves words alone that only contain a user’s name', () => {
  expect(withoutPersonalData('charming 1.3.4.103349 root', { ...machine, home: '/' })).toBe(
    'charming 1.3.4.103349 root',
  );
});

test('refuses a Node that is too old, and names packages that are missing', () => {
  const codeAndDetail = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return toFailure(error);
    }
    return undefined;
  };
  expect(codeAndDetail(() => checkNode('18.20.4'))).toMatchObject({ code: 'LOCAL.SETUP', detail: 'Node 18.20.4' });
  const missing = codeAndDetail(() => checkNode('24.1.0', '/nowhere'));
  expect(missing).toMatchObject({ code: 'LOCAL.SETUP', detail: expect.stringContaining('playwright-core') });
});

const failure = { code: 'LOCAL.COMPONENT_MISSING', detail: 'nothing answers at localhost:61161' } as const;
const findings: readonly Finding[] = [
  { status: 'failed', failure, error: undefined },
  { status: 'not-reached', because: 'component' },
  { status: 'ok', tell: (words) => words.triesUnknown },
  {
    status: 'warning',
    tell: (words) => words.lastPinWrong,
    remedy: (words) => words.typeItYourself,
    desk: 'help-desk',
  },
];

for (const language of ['zh-TW', 'en'] as const) {
  for (const columns of [40, 80]) {
    test(`fits ${columns} columns with every layer, whatever is found (${language})`, () => {
      const layers = layerNames.map((name, place) =>
        speakLayer(language, name, findings[place % findings.length] ?? { status: 'ok', tell: () => '' }),
      );
      const lines = layerLines(layers, language, columns).split('\n');
      // An address is never broken.
      const broken = lines.filter((line) => stringWidth(line) > columns && !line.includes('://'));
      expect(broken).toEqual([]);
    });
  }

  test(`names the desk with its telephone and hours (${language})`, () => {
    const told = speakLayer(language, 'site', {
      status: 'failed',
      failure: { code: 'SITE.ERROR', detail: '' },
      error: undefined,
    });
    expect(told.desk).toContain('02-23979108');
    expect(told.desk).toMatch(/9:00.12:00/);
  });
}
