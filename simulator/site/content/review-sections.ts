import { rocDateShort } from '../../paperwork.ts';
import { type Person, personnelRecord } from '../../people/index.ts';
import type { PageTable } from './my-data-page.ts';

/** A kind of data that 資料查詢及校對 shows. */
export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  readonly table: (person: Person) => PageTable;
}

/** The kinds of data in the order of the page. */
export const reviewSections: readonly ReviewSection[] = [
  {
    id: 'education',
    title: '學歷',
    table: ({ education }) => ({
      head: ['學校', '院系科別', '學位', '修業起', '修業迄'],
      rows: education.map(({ school, department, degree, from, to }) => [
        ...[school, department, degree],
        ...[rocDateShort(from), rocDateShort(to)],
      ]),
    }),
  },
  {
    id: 'examination',
    title: '考試',
    table: (person) => ({
      head: ['考試名稱', '等級', '類科', '及格日期'],
      rows: personnelRecord(person).examinations.map(({ date, name, level, subject }) => [
        ...[name, level, subject],
        rocDateShort(date),
      ]),
    }),
  },
  {
    id: 'career',
    title: '經歷',
    table: ({ posts }) => ({
      head: ['機關', '職稱', '官職等', '到職日期', '卸職日期'],
      rows: posts.map(({ agency, title, grade, from, to }) => [
        ...[agency, title, grade],
        ...[rocDateShort(from), to === undefined ? '現職' : rocDateShort(to)],
      ]),
    }),
  },
  {
    id: 'appraisal',
    title: '考績',
    table: ({ appraisals }) => ({
      head: ['考績年度', '總分', '等次'],
      rows: appraisals.map(({ rocYear, score, grade }) => [String(rocYear), String(score), grade]),
    }),
  },
  {
    id: 'merit',
    title: '獎懲',
    table: ({ awards }) => ({
      head: ['核定日期', '獎懲種類', '事由', '核定文號'],
      rows: awards.map(({ date, kind, reason, orderNumber }) => [rocDateShort(date), kind, reason, orderNumber]),
    }),
  },
  {
    id: 'training',
    title: '訓練',
    table: (person) => ({
      head: ['訓練名稱', '主辦機關', '起日', '迄日', '時數'],
      rows: personnelRecord(person).trainings.map(({ course, organiser, from, to, hours }) => [
        ...[course, organiser],
        ...[rocDateShort(from), rocDateShort(to), String(hours)],
      ]),
    }),
  },
  {
    id: 'family',
    title: '家屬',
    table: ({ family }) => ({
      head: ['稱謂', '姓名', '出生日期', '職業'],
      rows: family.map(({ relation, name, birthDate, occupation }) => [
        ...[relation, name],
        ...[rocDateShort(birthDate), occupation],
      ]),
    }),
  },
];
