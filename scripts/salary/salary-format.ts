/** What `ecpa salary` can store the months as; `pdf` is the site's own file of each month. */
export const salaryFormats = ['csv', 'xlsx', 'json', 'pdf'] as const;

/** One of them. */
export type SalaryFormat = (typeof salaryFormats)[number];
