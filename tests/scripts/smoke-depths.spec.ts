import { expect, test } from '@playwright/test';
import { depthOrder } from '../../reports/index.ts';
import { depths } from '../../scripts/command-line/smoke-command.ts';

test('the command offers every depth that reports know, in their order', () => {
  expect(depths).toEqual(depthOrder);
});
