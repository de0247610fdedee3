import { oneVerifyARun, openCard, Pin } from '../../card/index.ts';
import { logIn, logOut, openMyData } from '../../flows/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { testWrappingKey } from '../../simulator/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { readerWith } from '../fixtures/virtual-card.ts';
import { expect, test } from '../fixtures/world.ts';

test('tells the site’s own refusal of an agency’s card as what it is @once @whole', async ({ world }) => {
  const { simulator } = world;
  const { cardNumber = '', pin = '' } = simulator.agencies[0] ?? {};
  await using journey = await openJourney(simulator);
  const reader = readerWith(await simulator.card(cardNumber));
  await using card = await openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() });
  const unlock = async () => card.unlock(Pin.from(new TextEncoder().encode(pin)) ?? journey.pin());
  const session = await logIn(journey.flow, { card, readerName: 'reader', unlock });
  const refused: unknown = await openMyData(journey.flow, session, { acceptConsent: false }).catch(
    (error: unknown) => error,
  );
  expect(toFailure(refused)).toMatchObject({ code: 'CARD.WRONG_KIND' });
  expect(toFailure(refused).detail).toMatch(/^您係以機關憑證登入/);
  await logOut(journey.flow);
  expect(simulator.log.openSessions).toBe(0);
});
