import type { Person } from '../people/index.ts';
import { centre, gridSection, left, sideBySide } from './grid-section.ts';
import type { ResumeForm } from './resume-form.ts';
import type { GridSection, ProseSection, ResumeSection } from './resume-section.ts';
import { rocDateShort } from './roc-date.ts';

/** 學歷 to 簡要自述 in the order they are given. The brief form keeps the last three of each record, and no family. */
export function recordSections(person: Person, form: ResumeForm): readonly ResumeSection[] {
  const { education, posts, appraisals, awards, family, statement } = person;
  return form === 'general'
    ? [
        educationSection('學歷', education),
        careerSection('經歷', posts),
        { ...appraisalSection('考績', appraisals), startsPage: true },
        awardSection('獎懲', awards),
        familySection('家屬', family),
        statementSection('簡要自述', statement),
      ]
    : [
        educationSection('最高學歷', education.slice(-1)),
        careerSection('經歷（最近三筆）', posts.slice(-3)),
        appraisalSection('考績（最近三年）', appraisals.slice(-3)),
        awardSection('獎懲（最近三筆）', awards.slice(-3)),
        statementSection('簡要自述', statement),
      ];
}

const educationSection = (title: string, education: Person['education']): GridSection =>
  gridSection(
    title,
    [left('學校', 30), left('院系科別', 30), centre('學位', 14), centre('修業起', 13), centre('修業迄', 13)],
    education.map(({ school, department, degree, from, to }) => [
      school,
      department,
      degree,
      rocDateShort(from),
      rocDateShort(to),
    ]),
  );

const careerSection = (title: string, posts: Person['posts']): GridSection =>
  gridSection(
    title,
    [left('服務機關', 33), left('職稱', 17), left('官職等', 24), centre('到職日期', 13), centre('卸職日期', 13)],
    posts.map((post) => [
      post.agency,
      post.title,
      post.grade,
      rocDateShort(post.from),
      post.to === undefined ? '現職' : rocDateShort(post.to),
    ]),
  );

const appraisalSection = (title: string, appraisals: Person['appraisals']): GridSection =>
  sideBySide(
    gridSection(
      title,
      [centre('考績年度', 13), centre('總分', 10), centre('等次', 10)],
      appraisals.map(({ rocYear, score, grade }) => [`民國 ${rocYear} 年`, String(score), grade]),
    ),
    3,
  );

const awardSection = (title: string, awards: Person['awards']): GridSection =>
  gridSection(
    title,
    [centre('核定日期', 13), centre('獎懲種類', 15), left('事由', 42), left('核定文號', 30)],
    awards.map(({ date, kind, reason, orderNumber }) => [rocDateShort(date), kind, reason, orderNumber]),
  );

const familySection = (title: string, family: Person['family']): GridSection =>
  gridSection(
    title,
    [centre('稱謂', 18), centre('姓名', 26), centre('出生日期', 26), left('職業', 30)],
    family.map(({ relation, name, birthDate, occupation }) => [relation, name, rocDateShort(birthDate), occupation]),
  );

function statementSection(title: string, statement: string): ProseSection {
  const paragraphs = statement.split(/\r?\n/).filter((paragraph) => paragraph.trim() !== '');
  return { kind: 'prose', title, paragraphs: paragraphs.length > 0 ? paragraphs : ['無'] };
}
