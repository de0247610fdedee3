import type { Person } from '../people/index.ts';
import { identitySection } from './identity-section.ts';
import { inOrder } from './in-order.ts';
import { recordSections } from './record-sections.ts';
import type { ResumeForm } from './resume-form.ts';
import { resumeTitle } from './resume-form.ts';
import type { ResumeSection } from './resume-section.ts';
import { rocDate, taiwanDate } from './roc-date.ts';

/** Everything a résumé says, before it is a PDF or an ODT. */
export interface ResumeContent {
  readonly title: string;
  /** The holder's name. */
  readonly holder: string;
  /** 製表日期 in words, `民國 … 年 … 月 … 日`. */
  readonly printedOn: string;
  readonly sections: readonly ResumeSection[];
  /** The line below the title: where the data come from. */
  readonly note: string;
  /** The line at the foot of each page: that nothing here is true. */
  readonly disclaimer: string;
}

const numerals = '一二三四五六七八九十';

/** Gathers what the résumé of a person says; nothing of the person's cards, PIN or account is in it. */
export function resumeContent(person: Person, form: ResumeForm, at: Date): ResumeContent {
  const ordered = inOrder(person);
  const sections = [identitySection(ordered), ...recordSections(ordered, form)];
  return {
    title: resumeTitle(form),
    holder: person.name,
    printedOn: rocDate(taiwanDate(at)),
    sections: sections.map((section, index) => ({ ...section, title: `${numerals.charAt(index)}、${section.title}` })),
    note: '本表依服務機關人事資料產製，如有錯漏請洽人事單位更正',
    disclaimer: '模擬文件：人物與資料皆屬虛構',
  };
}
