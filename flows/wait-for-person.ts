import { LoginError } from './errors.ts';
import type { PersonAtHand } from './flow-context.ts';

/** What a person is asked to do, and what is said when it was not done in time. */
const undone = {
  captcha: ['captcha', 'nobody typed the 驗證碼'],
  mobile: ['not-approved', 'nobody agreed to the login at the phone'],
} as const;

/** How much longer the pages may wait than the person is waited for, so that the person's time is what is told; in ms. */
const slack = 5_000;

/**
 * Asks the person for something and waits for what comes of it. `work` gets how long it may wait, in ms. Throws `LoginError`
 * when the person's time is over.
 */
export async function waitForPerson<Result>(
  person: PersonAtHand,
  what: keyof typeof undone,
  work: (patience: number) => Promise<Result>,
): Promise<Result> {
  const { patience } = person;
  const [reason, why] = undone[what];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new LoginError(reason, `${why} within ${patience / 1000} s`));
    }, patience);
  });
  person.ask(what);
  const working = work(patience + slack);
  working.catch(() => undefined);
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}
