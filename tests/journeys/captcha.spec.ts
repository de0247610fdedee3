import { type FlowContext, logIn, logInWithAccount, logOut, type PersonAtHand } from '../../flows/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { passwordOf } from '../fixtures/password-of.ts';
import { expect, test } from '../fixtures/world.ts';

/** Somebody at the browser: types what `read` says into the column's 驗證碼 and presses its 登入. */
function personAt(
  { page }: FlowContext,
  name: RegExp,
  read: () => string,
): PersonAtHand & { readonly asked: string[] } {
  const column = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
  const asked: string[] = [];
  return {
    asked,
    patience: 20_000,
    ask: (what) => {
      asked.push(what);
      const act = async (): Promise<void> => {
        // The field of the PIN or password is filled by the program; the person waits for that.
        await expect(column.locator('input[type=password]')).not.toHaveValue('');
        await column.getByLabel('驗證碼').fill(read());
        await column.getByRole('button', { name: '登入' }).click();
      };
      void act();
    },
  };
}

test('hands a 驗證碼 over to the person at the browser, and goes on when signed in @whole', async ({ world }) => {
  const { simulator } = world;
  const [holder] = simulator.people;
  await using journey = await openJourney(simulator);
  const { flow, card, pin } = journey;
  const read = (): string => simulator.captchas.at(-1) ?? '';

  world.faults('captcha-account');
  const password = passwordOf(holder?.password ?? '');
  const account = { account: holder?.account ?? '', password, spend: <R>(submit: () => Promise<R>) => submit() };
  const atAccount = personAt(flow, /^帳號/, read);
  await logInWithAccount({ ...flow, person: atAccount }, account);
  await logOut(flow);
  const misread: unknown = await logInWithAccount(
    { ...flow, person: personAt(flow, /^帳號/, () => 'none') },
    account,
  ).catch(toFailure);
  expect(misread).toMatchObject({ code: 'USER.CAPTCHA', detail: '驗證碼錯誤' });

  world.faults('captcha');
  const atCard = personAt(flow, /^(自然人)?憑證登入/, read);
  await logIn({ ...flow, person: atCard }, { card, readerName: 'reader', unlock: () => card.unlock(pin()) });
  await logOut(flow);
  expect([...atAccount.asked, ...atCard.asked]).toEqual(['captcha', 'captcha']);
  expect(simulator.log.logins.map(({ outcome }) => outcome)).toEqual(['signed-in', 'rejected', 'signed-in']);
  expect(await simulator.card(card.number)).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});

test('waits for the person no longer than was said @once @whole', async ({ world }) => {
  await using journey = await openJourney(world.simulator);
  const { flow, card, pin } = journey;
  world.faults('captcha');
  const person = { ask: () => undefined, patience: 700 };
  const input = { card, readerName: 'reader', unlock: () => card.unlock(pin()) };
  expect(await logIn({ ...flow, person }, input).catch(toFailure)).toMatchObject({ code: 'USER.CAPTCHA' });
});
