import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

/**
 * Stands before the reporters that keep something: takes out of each step what was typed, looked for and compared, which may be a
 * person's. What a step did stays, and its line.
 */
export default class QuietSteps implements Reporter {
  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category === 'pw:api') step.title = step.title.replace(/"[^]*"/u, '…');
    Reflect.deleteProperty(step, 'params');
    Reflect.deleteProperty(step, 'subtitle');
  }

  printsToStdio(): boolean {
    return false;
  }
}
