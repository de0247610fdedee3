export { type Agency, agency } from './agency.ts';
export { allTexts } from './all-texts.ts';
export { person } from './people.ts';
export type { Appraisal, Award, Education, FamilyMember, Person, Post } from './person.ts';
export { personnelRecord } from './personnel-record.ts';
