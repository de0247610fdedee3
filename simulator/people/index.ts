export { allTexts } from './all-texts.ts';
export { person } from './people.ts';
export type { Person } from './person.ts';
