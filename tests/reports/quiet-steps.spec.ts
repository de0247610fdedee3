import { expect, test } from '@playwright/test';
import type { TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import QuietSteps from '../privacy/quiet-steps.ts';

/** The step as the reporters after it see it. */
function afterwards(step: Partial<TestStep>): Partial<TestStep> {
  const seen = { category: 'pw:api', title: '', ...step } as TestStep;
  const reporter = new QuietSteps();
  reporter.onStepBegin({} as TestCase, {} as TestResult, seen);
  reporter.onStepEnd({} as TestCase, {} as TestResult, seen);
  return seen;
}

test('nothing that was typed stays in a step', () => {
  expect(afterwards({ title: 'Fill "A123456789" getByLabel(\'身分證字號\')' }).title).toBe(
    "Fill … getByLabel('身分證字號')",
  );
});

test('a step that failed keeps no address, no log of calls and no text of a page', () => {
  const at = 'http://mydata.localhost:8080/Home/SSO?ticket=51A7';
  const location = { file: 'a.spec.ts', line: 1, column: 1 };
  const message = `page.goto: net::ERR_EMPTY_RESPONSE at ${at}\nCall log:\n  - navigating to "${at}"`;
  const { error } = afterwards({ error: { message, stack: message, snippet: at, value: at, location } });
  expect(error).toEqual({ message: 'page.goto: net::ERR_EMPTY_RESPONSE at …', location });
});

test('a step that passed has no error', () => {
  expect(afterwards({ title: 'Navigate' })).not.toHaveProperty('error');
});
