import { offices, places } from './agencies.ts';
import { firstGivenNames, secondGivenNames } from './given-names.ts';
import { appraisalGrades, awardKinds, awardReasons, orderNumberWords } from './merits.ts';
import { ranks } from './ranks.ts';
import { childOccupation, occupations, relations } from './relatives.ts';
import { degrees, departments, generalDepartment, highSchools, universities } from './schools.ts';
import { closings, openings } from './statements.ts';
import { surnames } from './surnames.ts';

/** Every text that a person is made of; a font with their characters and ASCII can write everybody. */
export function allTexts(): string[] {
  return [
    ...[surnames, firstGivenNames, secondGivenNames, places, offices],
    ranks.flatMap(({ title, grade }) => [title, grade]),
    ...[appraisalGrades, awardKinds, awardReasons, orderNumberWords],
    ...[highSchools, universities, departments, [generalDepartment], Object.values(degrees)],
    ...[Object.values(relations), occupations, [childOccupation], openings, closings],
  ].flat();
}
