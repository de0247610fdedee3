import { lookUpSalary } from '../../flows/index.ts';
import { alternate } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';
import { memoryInUse } from '../salary/collect-garbage.ts';
import { inMyData, type InMyData } from '../salary/in-my-data.ts';
import { plainFetch, plainHttp } from '../salary/plain-requests.ts';
import { type BenchWorld, openWorld } from '../world.ts';

/** Months of the first person, all of them with a 待遇表. */
const months = Array.from({ length: 200 }, (_, place) => {
  return `${2007 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
});

/** Looks so many months up as `ecpa salary` does, and gives the ms of one further month. */
async function furtherMonth(world: BenchWorld, { flow, session, holder }: InMyData, count: number): Promise<number> {
  const marks: number[] = [];
  const out = await world.empty();
  const onMonth = (): number => marks.push(performance.now());
  const wish = { months: months.slice(0, count), thisMonth: '2099-01', holder, out, withFiles: false, onMonth };
  const { outcomes, stored } = await lookUpSalary(flow, session, wish);
  await stored();
  if (!outcomes.every(({ kind }) => kind === 'found')) throw new Error('months are missing');
  return ((marks.at(-1) ?? NaN) - (marks[0] ?? NaN)) / (count - 1);
}

/** Megabytes that 600 months leave behind, in this process and in the page. */
async function growth(world: BenchWorld, inside: InMyData): Promise<readonly Figure[]> {
  const { page } = inside.session;
  await furtherMonth(world, inside, 60);
  const before = await memoryInUse(page);
  for (let count = 0; count < 600; count += months.length) await furtherMonth(world, inside, months.length);
  const after = await memoryInUse(page);
  return (['ours', 'page'] as const).map((whose) => ({
    name: `e  MB that 600 months leave (${whose === 'ours' ? 'this process' : 'the page'})`,
    ...{
      ratio: after[whose] - before[whose],
      ours: after[whose],
      other: before[whose],
      unit: 'MB',
      limit: 20,
      rounds: 1,
    },
  }));
}

/** e: a further month of 待遇表 against the site's own answer to a plain request, and what many months leave in memory. */
export async function salaryFigures(rounds: number): Promise<readonly Figure[]> {
  await using world = await openWorld();
  const figures: Figure[] = [];
  await inMyData(world, async (inside) => {
    const turns = (count: number) => ({
      ours: () => furtherMonth(world, inside, count),
      browser: () => plainFetch(inside, count),
      http: () => plainHttp(inside, count),
    });
    await inside.faults('salary-slow');
    const far = await alternate(turns(12), rounds);
    figures.push(timeRatio('e  a further month ÷ plain HTTP, site of 150 ms', far.ours, far.http, 1.5));
    await inside.faults();
    const near = await alternate(turns(60), rounds);
    figures.push(timeRatio('e  a further month ÷ the browser’s fetch, site of 0 ms', near.ours, near.browser));
    figures.push(timeRatio('e  a further month ÷ plain HTTP, site of 0 ms', near.ours, near.http));
    figures.push(...(await growth(world, inside)));
  });
  return figures;
}
