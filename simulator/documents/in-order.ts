import type { Person } from '../people/index.ts';

/** The person with every record sorted from the oldest entry to the latest; the family stays as it is. */
export const inOrder = (person: Person): Person => ({
  ...person,
  education: sorted(person.education, ({ from }) => from),
  posts: sorted(person.posts, ({ from }) => from),
  appraisals: sorted(person.appraisals, ({ rocYear }) => String(rocYear).padStart(3, '0')),
  awards: sorted(person.awards, ({ date }) => date),
});

const sorted = <Entry>(entries: readonly Entry[], key: (entry: Entry) => string): readonly Entry[] =>
  entries.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
