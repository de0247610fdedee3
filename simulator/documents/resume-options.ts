import type { ResumeForm } from './resume-form.ts';

/** What to make: the form, and the moment that 製表日期 tells (now, when absent). */
export interface ResumeOptions {
  readonly form: ResumeForm;
  readonly at?: Date;
  /** What a PDF asks for before it is shown. */
  readonly password?: string;
}
