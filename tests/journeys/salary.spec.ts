import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type FlowContext, lookUpSalary, type MonthOutcome } from '../../flows/index.ts';
import { SiteChangedError, SiteError } from '../../pages/index.ts';
import { type SalarySlip, salarySlip } from '../../simulator/payroll/index.ts';
import { monthRange } from '../../scripts/salary/month-range.ts';
import { documentsIn, type Rooms, test } from '../fixtures/rooms.ts';

const thisMonth = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
const today = `${thisMonth}-28`;

/** Months that end with this one. */
const last = (count: number): readonly string[] =>
  monthRange({
    from: new Date(Date.UTC(Number(thisMonth.slice(0, 4)), Number(thisMonth.slice(5)) - count, 1))
      .toISOString()
      .slice(0, 7),
    thisMonth,
  });

/** Three months of a past year, the one of the faults in their middle. */
const aroundMarch = ['2024-02', '2024-03', '2024-04'];

/** Looks months up; what the site was asked for since then stands in `asked`. */
function looking({ flow, session, simulator, holder }: Rooms, out: string) {
  const before = simulator.log.salaryMonths.length;
  const { name } = holder;
  return {
    run: (
      months: readonly string[],
      more: Partial<Parameters<typeof lookUpSalary>[2]> = {},
      flowToo: Partial<FlowContext> = {},
    ) =>
      lookUpSalary({ ...flow, ...flowToo }, session, {
        months,
        thisMonth,
        holder: { name },
        out,
        withFiles: false,
        ...more,
      }),
    asked: () => simulator.log.salaryMonths.slice(before).map(({ month }) => month),
  };
}

/** Does something when it was called so often. */
function countdown(times: number, then: () => void): () => void {
  let left = times;
  return () => {
    left -= 1;
    if (left === 0) then();
  };
}

/** What the site knows of a month, as it has to be read. */
function told(slip: SalarySlip | undefined) {
  if (!slip) throw new Error('there is no such month');
  const { month, gross, deducted, net } = slip;
  const items = (lines: SalarySlip['additions']) =>
    lines.map(({ name, amount }) => expect.objectContaining({ name, amount }) as unknown);
  return { month, gross, deducted, net, additions: items(slip.additions), deductions: items(slip.deductions) };
}

const kinds = (outcomes: readonly MonthOutcome[]): string[] => outcomes.map(({ kind }) => kind);

const journals = async (out: string): Promise<string[]> =>
  (await readdir(out)).filter((name) => name.startsWith('salary-unfinished-'));

test('reads 60 months as they are, asking for each of them once', async ({ rooms, out }) => {
  const months = last(60);
  const { run, asked } = looking(rooms, out);
  const { outcomes, stored } = await run(months);
  await stored();
  for (const [place, month] of months.entries()) {
    const [outcome, truth] = [outcomes[place], salarySlip(rooms.holder, month, today)];
    expect(outcome).toMatchObject({ kind: 'found', month, kept: false, slip: { ...told(truth), wrongSums: [] } });
  }
  expect(asked()).toEqual(months);
  expect(await journals(out)).toEqual([]);
});

for (const [fault, kind, tag] of [
  ['salary-month-missing', 'missing', ' @whole'],
  ['salary-sum-wrong', 'wrong-sum', ''],
  ['salary-other-month', 'other-month', ''],
  ['salary-500', 'site-error', ' @whole'],
  ['salary-endless', 'too-large', ' @whole'],
] as const) {
  test(`names the month of ${fault}, and gives the others${tag}`, async ({ rooms, out }) => {
    rooms.faults(fault);
    const { outcomes } = await looking(rooms, out).run(aroundMarch);
    expect(kinds(outcomes)).toEqual(['found', kind, 'found']);
    expect(outcomes[1]?.month).toBe('2024-03');
  });
}

test('goes on after an interruption with the months that are left @once', async ({ rooms, out }) => {
  const months = last(60);
  const stop = new AbortController();
  const first = looking(rooms, out);
  const after = countdown(30, () => {
    stop.abort(new Error('Ctrl-C'));
  });
  await expect(first.run(months, { onMonth: after }, { signal: stop.signal })).rejects.toThrow('Ctrl-C');
  expect(first.asked()).toEqual(months.slice(0, 30));
  const [journal = ''] = await journals(out);
  expect((await stat(join(out, journal))).mode & 0o777).toBe(0o600);
  const second = looking(rooms, out);
  const { outcomes, stored } = await second.run(months);
  expect(second.asked()).toEqual(months.slice(30));
  expect(outcomes.filter((outcome) => outcome.kind === 'found' && outcome.kept)).toHaveLength(30);
  expect(journal).not.toContain(rooms.holder.name);
  await stored();
  expect(await journals(out)).toEqual([]);
});

test('asks for this month again, and for months that were kept for long or are damaged @once', async ({
  rooms,
  out,
}) => {
  const months = last(4);
  await looking(rooms, out).run(months);
  const [journal = ''] = await journals(out);
  const path = join(out, journal);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  const old = lines[0]?.replace(/"at":\d+/, `"at":${Date.now() - 25 * 3_600_000}`) ?? '';
  await writeFile(path, [old, lines[1]?.replace('"net":', '"nett":'), lines[2], lines[3]?.slice(0, 40)].join('\n'));
  const again = looking(rooms, out);
  await again.run(months);
  expect(again.asked()).toEqual([months[0], months[1], months[3]]);
});

test('ends when no answer comes in time, and keeps what it had @once @whole', async ({ rooms, out }) => {
  rooms.faults('salary-hang');
  const looked = looking(rooms, out).run(aroundMarch, {}, { timeout: 8_000 });
  await expect(looked).rejects.toMatchObject({ reason: 'timeout' });
  expect(await journals(out)).toHaveLength(1);
});

test('ends when the site fails altogether @once', async ({ rooms, out }) => {
  const onMonth = (): void => {
    rooms.faults('mydata-500');
  };
  await expect(looking(rooms, out).run(aroundMarch, { onMonth })).rejects.toThrow(SiteError);
  rooms.flow.watch.forgive();
  rooms.faults();
  await rooms.session.page.goto(rooms.session.origin);
});

test('names the landmark that is gone @once @whole', async ({ rooms, out }) => {
  rooms.faults('salary-page-without-query');
  const looked = looking(rooms, out).run(aroundMarch);
  await expect(looked).rejects.toThrow(SiteChangedError);
  await expect(looked).rejects.toMatchObject({ landmark: 'SALARY.QUERY' });
});

test('presses 查詢 for each month where the form sends more than it shows', async ({ rooms, out }) => {
  const { page } = rooms.session;
  await page.addInitScript(() => {
    if (sessionStorage.getItem('salary-form') === null) return;
    document.addEventListener('submit', ({ target }) => {
      const hidden = '<input type="hidden" name="__EVENTTARGET" value="query">';
      (target as HTMLFormElement).insertAdjacentHTML('beforeend', hidden);
    });
  });
  const mark = (text: string | null): Promise<void> =>
    page.evaluate((value) => {
      if (value === null) sessionStorage.removeItem('salary-form');
      else sessionStorage.setItem('salary-form', value);
    }, text);
  await mark('sends more');
  const navigations: string[] = [];
  page.on('framenavigated', (frame) => navigations.push(frame.url()));
  const { outcomes } = await looking(rooms, out).run(aroundMarch);
  await mark(null);
  expect(kinds(outcomes)).toEqual(['found', 'found', 'found']);
  expect(navigations.filter((url) => /salary/i.test(url))).toHaveLength(4);
});

/** What comes of asking for the file of a month: 2020 has none. */
const filesOf = {
  '2020': { status: 'rejected', reason: { name: 'DocumentError', reason: 'none' } },
  '2024': {
    status: 'fulfilled',
    value: { outcomes: [{ kind: 'found', file: { mediaType: 'application/pdf', pages: 1 } }] },
  },
} as const;

test('brings the site’s own file of a month, or says that it has none', async ({ rooms, out, edition }) => {
  const [looked] = await Promise.allSettled([looking(rooms, out).run(['2024-02'], { withFiles: true })]);
  expect(looked).toMatchObject(filesOf[edition]);
});

test('takes nobody else’s file, and keeps those that came before @once', async ({ rooms, out }) => {
  const wish = { withFiles: true };
  await looking(rooms, out).run(['2024-02'], wish);
  rooms.faults('salary-file-other-person');
  const other = looking(rooms, out);
  await expect(other.run(['2024-02', '2024-04'], wish)).rejects.toMatchObject({ reason: 'wrong-holder' });
  expect(other.asked()).toEqual(['2024-04']);
  expect((await documentsIn(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
});
