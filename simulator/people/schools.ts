/** Schools that do not exist, from high school on; the same index in each list makes a plausible path. */
export const highSchools: readonly string[] = ['市立松濤高級中學', '縣立青嵐高級中學', '私立明湖高級中學'];

/** Universities that do not exist. */
export const universities: readonly string[] = ['國立青嵐大學', '國立望海大學', '私立白鷺大學', '國立南坡科技大學'];

/** Departments of the universities. */
export const departments: readonly string[] = [
  '公共行政學系',
  '法律學系',
  '會計學系',
  '資訊管理學系',
  '土木工程學系',
  '社會工作學系',
  '政治學系',
  '地政學系',
];

/** The department of a high school. */
export const generalDepartment = '普通科';

/** Degrees from the lowest to the highest. */
export const degrees = { highSchool: '畢業', bachelor: '學士', master: '碩士' } as const;
