/** The two forms of the résumé that MyData offers: 一般 (in full) and 簡式 (one page). */
export type ResumeForm = 'general' | 'brief';

const titles: Record<ResumeForm, string> = { general: '公務人員履歷表', brief: '公務人員履歷表（簡式）' };

/** The title printed on a form, such as 公務人員履歷表（簡式）. */
export const resumeTitle = (form: ResumeForm): string => titles[form];
