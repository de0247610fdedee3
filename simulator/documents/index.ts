export { handbook } from './handbook-pdf.ts';
export type { ResumeContent } from './resume-content.ts';
export { resumeContent } from './resume-content.ts';
export type { ResumeForm } from './resume-form.ts';
export { resumeTitle } from './resume-form.ts';
export { resumeOdt } from './resume-odt.ts';
export type { ResumeOptions } from './resume-options.ts';
export { resumePdf } from './resume-pdf.ts';
export { rocDate, rocDateShort, taiwanDate } from './roc-date.ts';
