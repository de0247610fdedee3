import type { World } from '../site/index.ts';
import { type ControlAnswer, ok, refuse } from './control-answer.ts';

/** Lets a person's phone answer the newest login by 行動自然人憑證 that waits for it; `body`: a card number, or empty for the first person. */
export function answerMobile(world: World, answer: 'approved' | 'declined', body: string): ControlAnswer {
  const wanted = body.trim();
  const person = wanted === '' ? world.people[0] : world.people.find(({ cardNumber }) => cardNumber === wanted);
  if (!person) return refuse(404, 'nobody has this card');
  return world.mobileRequests.answer(person, answer) ? ok(answer) : refuse(409, 'no login waits for this phone');
}
