/** The set-up cannot go on; `problem` names what is wrong and what to do about it, `detail` is what a program said. */
export class SetUpError extends Error {
  /**
   * @param {import('./problems.mjs').ProblemName} problem
   * @param {string} [detail]
   */
  constructor(problem, detail = '') {
    super(problem);
    this.name = 'SetUpError';
    this.problem = problem;
    this.detail = detail;
  }
}
