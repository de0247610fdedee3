import type { Dice } from './dice.ts';
import { secondGivenNames } from './given-names.ts';
import type { Education, FamilyMember } from './person.ts';
import { childOccupation, occupations, relations } from './relatives.ts';
import { degrees, departments, generalDepartment, highSchools, universities } from './schools.ts';
import { surnames } from './surnames.ts';

/** High school, university and, for half of the people, a master's degree. */
export function educationOf(dice: Dice, birthYear: number): Education[] {
  const department = dice.one(departments);
  const line = (school: string, subject: string, degree: string, start: number, years: number): Education => ({
    school,
    department: subject,
    degree,
    from: `${birthYear + start}-09`,
    to: `${birthYear + start + years}-06`,
  });
  return [
    line(dice.one(highSchools), generalDepartment, degrees.highSchool, 15, 3),
    line(dice.one(universities), department, degrees.bachelor, 18, 4),
    ...(dice.between(0, 1) === 1 ? [line(dice.one(universities), department, degrees.master, 22, 2)] : []),
  ];
}

/** Parents, and for most people a spouse and a child. */
export function familyOf(dice: Dice, surname: string, birthYear: number): FamilyMember[] {
  const named = (family: string): string => `${family}${dice.one(secondGivenNames)}${dice.one(secondGivenNames)}`;
  const member = (relation: string, name: string, year: number, occupation: string): FamilyMember => ({
    relation,
    name,
    birthDate: dice.dateIn(year),
    occupation,
  });
  const parents = [
    member(relations.father, named(surname), birthYear - dice.between(24, 32), dice.one(occupations)),
    member(relations.mother, named(dice.one(surnames)), birthYear - dice.between(22, 30), dice.one(occupations)),
  ];
  if (dice.between(0, 3) === 0) return parents;
  const child = dice.one([relations.son, relations.daughter]);
  return [
    ...parents,
    member(relations.spouse, named(dice.one(surnames)), birthYear + dice.between(-3, 3), dice.one(occupations)),
    member(child, named(surname), birthYear + dice.between(27, 33), childOccupation),
  ];
}
