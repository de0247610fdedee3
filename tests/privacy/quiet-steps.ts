import type { Reporter, TestCase, TestError, TestResult, TestStep } from '@playwright/test/reporter';

/** An address, which may hold a ticket, or what stands in quotes. */
const telling = /\b\w+:\/\/\S+|"[^]*"/gu;

/** What is kept of a step's error: its first line without what may be a person's, and where it is. The test's own errors stay whole. */
function quiet({ message = '', location }: TestError): TestError {
  const [first = ''] = message.split('\n');
  return { message: first.replace(telling, '…'), ...(location ? { location } : {}) };
}

/**
 * Stands before the reporters that keep something: takes out of each step what was typed, looked for and compared, and where a page
 * was when a step failed, which may be a person's. What a step did stays, and its line.
 */
export default class QuietSteps implements Reporter {
  onStepBegin(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category === 'pw:api') step.title = step.title.replace(/"[^]*"/u, '…');
    Reflect.deleteProperty(step, 'params');
    Reflect.deleteProperty(step, 'subtitle');
  }

  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.error) step.error = quiet(step.error);
  }

  printsToStdio(): boolean {
    return false;
  }
}
