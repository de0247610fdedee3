import { expect, test } from '@playwright/test';
import { depthOrder } from '../../reports/index.ts';
import { depths } from '../../scripts/command-line/depths.ts';

test('the commands offer every depth that reports know, in their order', () => {
  expect(depths).toEqual(depthOrder);
});
