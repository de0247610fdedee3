import { logIn, openMyData } from '../../flows/index.ts';
import { MyDataPortal, ResumePage, SalaryPage, SiteChangedError } from '../../pages/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';

/** How long the site may take for a step, in ms: a landmark that does not come costs at least as much. */
const timeout = 6_000;

/**
 * Goes the way of `ecpa resume` up to the file, and of `ecpa salary` up to a 待遇表; gives the landmark or the words that it
 * stops at, and nothing where it arrives.
 */
export async function stopsAt(simulator: Simulator, errand: 'resume' | 'salary'): Promise<string | undefined> {
  await using journey = await openJourney(simulator);
  const { card, pin } = journey;
  const flow = { ...journey.flow, timeout };
  try {
    const ecpa = await logIn(flow, { card, readerName: 'in-process reader', unlock: () => card.unlock(pin()) });
    const session = await openMyData(flow, ecpa, { acceptConsent: false });
    const portal = new MyDataPortal(session.page, flow.watch);
    const told = errand === 'resume' ? await fetchResume(portal, flow.watch) : await readSalary(portal, flow.watch);
    return told === 'found' || told === 'file' ? undefined : told;
  } catch (error) {
    return error instanceof SiteChangedError ? error.landmark : String(error);
  }
}

type Watch = ConstructorParameters<typeof MyDataPortal>[1];

async function fetchResume(portal: MyDataPortal, watch: Watch): Promise<string> {
  const resume = new ResumePage(portal, watch);
  await resume.open(timeout);
  await resume.choose({ form: 'general', format: 'pdf' });
  return (await resume.startDownload(timeout)).kind;
}

async function readSalary(portal: MyDataPortal, watch: Watch): Promise<string> {
  const salary = new SalaryPage(portal, watch);
  await salary.open(timeout);
  const now = new Date();
  const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1)).toISOString().slice(0, 7);
  return (await salary.lookUp(month, timeout)).kind;
}
