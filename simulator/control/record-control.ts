import { parseRecordChange, type World } from '../site/index.ts';
import { type ControlAnswer, ok, refuse } from './control-answer.ts';

/** Answers `PUT /people/<card number>`: changes a record, by the whole lists of what is new (`awards`, `posts` …). */
export function controlRecord(world: World, path: string, body: string): ControlAnswer {
  const number = path.slice('PUT /people/'.length);
  const person = world.people.find(({ cardNumber }) => cardNumber === number);
  if (!person) return refuse(404, 'nobody has this card');
  const change = parseRecordChange(body);
  if (!change)
    return refuse(400, 'expected posts, appraisals, awards, education, family or statement, as a person has them');
  world.records.change(number, change);
  const { posts, appraisals, awards, education, family, statement } = world.records.of(person);
  return ok({ posts, appraisals, awards, education, family, statement });
}
