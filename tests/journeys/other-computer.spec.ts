import { oneVerifyARun, openCard } from '../../card/index.ts';
import { logIn, openMyData } from '../../flows/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { testWrappingKey } from '../../simulator/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { readerWith } from '../fixtures/virtual-card.ts';
import { expect, test } from '../fixtures/world.ts';

test('tells who is signed in at another computer, before the login and in the middle of it @whole', async ({
  world,
}) => {
  const { simulator } = world;
  await using journey = await openJourney(simulator);
  const reader = readerWith(await simulator.card(simulator.people[0]?.cardNumber ?? ''));
  await using again = await openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() });
  const enter = (card: typeof again) =>
    logIn(journey.flow, { card, readerName: 'reader', unlock: () => card.unlock(journey.pin()) });

  world.faults('signed-in-elsewhere');
  const refused: unknown = await enter(journey.card).catch((error: unknown) => error);
  expect(toFailure(refused)).toMatchObject({
    code: 'USER.SIGNED_IN_ELSEWHERE',
    detail: expect.stringMatching(/已在其他電腦登入/),
  });

  world.faults('session-taken-over');
  const session = await enter(again);
  const thrownOut: unknown = await openMyData(journey.flow, session, { acceptConsent: false }).catch(
    (error: unknown) => error,
  );
  expect(toFailure(thrownOut)).toMatchObject({
    code: 'SITE.SESSION_EXPIRED',
    detail: expect.stringMatching(/已在其他地方登入/),
  });
});
