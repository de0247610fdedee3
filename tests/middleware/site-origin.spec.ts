import { expect, test } from '@playwright/test';
import { siteOrigin } from '../../middleware/site-origin.ts';

test('takes the origin of an address', () => {
  expect(siteOrigin('https://ecpa.dgpa.gov.tw/login?x')).toBe('https://ecpa.dgpa.gov.tw');
});

test('does not take an address whose origin is opaque', () => {
  for (const address of ['file:///tmp/page.html', 'data:text/html,x', 'about:blank']) {
    expect(() => siteOrigin(address)).toThrow(TypeError);
  }
});
