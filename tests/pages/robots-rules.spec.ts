import { expect, test } from '@playwright/test';
import { robotsAllow } from '../../pages/robots-rules.ts';

/** Of a robots.txt: what it says, a path, and whether we may look at it. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['', '/', true],
  ['User-agent: *\nDisallow:', '/', true],
  ['User-agent: *\nDisallow: /', '/', false],
  ['user-agent : *\r\ndisallow : / # all of it', '/webform/clogin.aspx', false],
  ['User-agent: *\nDisallow: /\nAllow: /webform/', '/webform/clogin.aspx', true],
  ['User-agent: *\nDisallow: /webform\nAllow: /webform', '/webform/clogin.aspx', true],
  ['User-agent: *\nDisallow: /admin', '/', true],
  ['User-agent: *\nDisallow: /*.aspx$', '/webform/clogin.aspx', false],
  ['User-agent: *\nDisallow: /*.asp$', '/webform/clogin.aspx', true],
  ['User-agent: Googlebot\nDisallow: /', '/', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: ECPA-Suite\nAllow: /', '/', true],
  ['User-agent: ecpa-suite\nUser-agent: Googlebot\nDisallow: /', '/', false],
  ['User-agent: Googlebot\nUser-agent: ecpa-suite\nCrawl-delay: 5\nDisallow: /', '/', false],
  ['User-agent: *\nDisallow: /\nUser-agent: ecpa-suite\nDisallow:', '/', true],
  ['Disallow: /', '/', true],
  ['<html><body>找不到網頁</body></html>', '/', true],
];

test('reads a robots.txt as RFC 9309 says', () => {
  expect(cases.map(([text, path]) => robotsAllow(text, path))).toEqual(cases.map(([, , allowed]) => allowed));
});
