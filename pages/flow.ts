/** The journeys that people wait for, each with what it begins from: the login page, eCPA, MyData, MyData. */
export const flows = ['login', 'menu', 'resume', 'salary'] as const;

/** A journey that a change of the site can break. */
export type Flow = (typeof flows)[number];
