import {
  CorrectionForm,
  type CorrectionRequest,
  MyDataPortal,
  ProgressPage,
  ReviewPage,
  SiteError,
} from '../../pages/index.ts';
import { RequestError } from '../errors.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { enterRoom } from './look-into.ts';
import { type ReviewSection, wantedSections } from './read-review.ts';

/** A correction that a person asks for. */
export interface AskForCorrectionInput {
  /** Name of the section, as the page writes it. */
  readonly section: string;
  /** 修改說明 */
  readonly text: string;
  /** Shows the person what will be sent, and the section as it stands; only `true` lets it be sent. */
  readonly confirm: (shown: ReviewSection) => Promise<boolean>;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Finds the request among those under 修改進度查詢: by the number that the site told, else by section and text. */
export function findRequest(
  requests: readonly CorrectionRequest[],
  sent: { readonly section: string; readonly text: string; readonly message: string },
): CorrectionRequest | undefined {
  const { section, text, message } = sent;
  const numbers = requests.filter(({ number }) => number !== undefined && message.includes(number));
  return (
    numbers[0] ??
    (/案號|編號/u.test(message)
      ? undefined
      : requests.find((one) => one.section === section && plain(one.text) === plain(text)))
  );
}

/**
 * Asks for a correction in 資料查詢及校對, after the person said yes, and gives it as 修改進度查詢 shows it.
 * Throws `RequestError`, `SiteError` (also when the request cannot be found afterwards) or `SiteChangedError`.
 */
export async function askForCorrection(
  flow: FlowContext,
  session: MyDataSession,
  input: AskForCorrectionInput,
): Promise<CorrectionRequest> {
  const { section, text, confirm } = input;
  const portal = new MyDataPortal(session.page, flow.watch);
  const review = new ReviewPage(portal, flow.watch);
  const form = new CorrectionForm(review, flow.watch);
  const shown = await flow.step('open the form for a correction', async () => {
    await enterRoom(flow, review.room);
    wantedSections(await review.sections(flow.timeout), section);
    await review.choose(section, flow.timeout);
    const found = await review.read(flow.timeout);
    const limit = await form.open(flow.timeout);
    if (limit !== undefined && text.length > limit) {
      throw new RequestError('unusable-text', `${text.length} characters, and the site takes ${limit}`);
    }
    return found.kind === 'found' ? { section, table: found.content } : { section, said: found.said };
  });
  if (!(await flow.step('wait for your yes', () => confirm(shown)))) {
    throw new RequestError('declined', 'the person did not say yes');
  }
  const answer = await flow.step('send the request', () => form.send(text, flow.timeout));
  if (answer.kind === 'refused') throw new RequestError('refused', answer.message);
  return flow.step('find it under 修改進度查詢', async () => {
    const progress = new ProgressPage(portal, flow.watch);
    await enterRoom(flow, progress.room);
    const found = await progress.read(flow.timeout);
    const requests = found.kind === 'found' ? found.content.requests : [];
    const request = findRequest(requests, { section, text, message: answer.message });
    if (request) return request;
    throw new SiteError('error', 'the site says that it took the request, but does not show it under 修改進度查詢');
  });
}
