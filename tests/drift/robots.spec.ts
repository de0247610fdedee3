import { expect, test } from '@playwright/test';
import { type FlowContext, walkSite } from '../../flows/index.ts';
import { readContracts, SiteWatch } from '../../pages/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { launchHere } from '../fixtures/launch-here.ts';

test('a walk opens nothing but robots.txt where that asks programs to stay away', async () => {
  await using browser = await launchHere();
  const { context, page } = browser;
  const site = 'http://site.localhost';
  const asked: string[] = [];
  let robots = { status: 200, contentType: 'text/plain', body: 'User-agent: *\nDisallow: /webform/' };
  await context.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    return route.fulfill(pathname === '/robots.txt' ? robots : { status: 500, body: '<p>500</p>' });
  });
  const flow: FlowContext = {
    ...{ browser: context, page, site, timeout: 5_000, watch: new SiteWatch(context) },
    downloads: { largest: 1 },
    step: (_title, body) => body(),
  };
  const walk = async () => {
    const contracts = await readContracts();
    const walking = { contracts, edition: '2024', patience: 1_000, pictures: false, acceptConsent: false } as const;
    return walkSite(flow, { ...walking, depth: 'page' }).then(() => undefined, toFailure);
  };
  expect(await walk()).toMatchObject({
    code: 'SITE.ROBOTS',
    detail: `${site}/robots.txt: /webform/clogin.aspx?returnUrl=%2f`,
  });
  expect(asked).toEqual(['/robots.txt']);
  robots = { ...robots, status: 404 };
  expect(await walk()).toMatchObject({ code: 'SITE.ERROR' });
  expect(asked).toEqual(['/robots.txt', '/robots.txt', '/']);
});
