import { codeFacts, speakError } from '../../reports/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';

/** What a person is told of a refusal. */
export interface Refusal {
  readonly code: string;
  readonly exitCode: number;
  readonly retriable: boolean;
  readonly message: string;
  /** In zh-TW and in English. */
  readonly remedies: readonly [string, string];
}

/** Lets something be refused, and gives what a person is told of it. Throws `Error` when nothing was refused. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal> {
  const error = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error('nothing was refused');
  const failure = toFailure(error);
  const [zh, en] = [speakError('zh-TW', failure), speakError('en', failure)];
  const { exitCode, retriable } = codeFacts(failure.code);
  return { code: failure.code, exitCode, retriable, message: en.message, remedies: [zh.remedy, en.remedy] };
}
