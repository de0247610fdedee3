import { expect, test } from '@playwright/test';
import { comparePage, LoginPage, loginStation, lookAtPage, readContracts, SiteWatch } from '../../pages/index.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const form =
  '<fieldset><legend>憑證登入</legend><label>密碼<input type="password"></label><button>登入</button></fieldset>';
const links = Array.from({ length: 10_000 }, (_, place) => `<li><a href="/${place}">公告事項 ${place}</a></li>`).join(
  '',
);
const framed = (depth: number): string =>
  depth === 0
    ? form
    : `<iframe srcdoc="${framed(depth - 1)
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')}"></iframe>`;
const restless = `<main>${form}<p id="p"></p></main><script>
  setInterval(() => { document.getElementById('p').textContent = Math.random(); document.body.append(document.createElement('i')); }, 5);
</script>`;

/** Pages that nobody would expect; `found`: whether the form is found in them. */
const pages: readonly { readonly name: string; readonly html: string; readonly found: boolean }[] = [
  { name: 'a page that never settles', html: restless, found: true },
  {
    name: '5 MB of HTML',
    html: `<main>${form}${`<p>${'公告事項內容'.repeat(140)}</p>`.repeat(2_000)}</main>`,
    found: true,
  },
  { name: '10,000 links', html: `<main>${form}<ul>${links}</ul></main>`, found: true },
  {
    name: 'broken markup',
    html: `<main><div <p><table><fieldset><legend>憑證登入<b></legend>${form}</td></span><hr <<>`,
    found: true,
  },
  { name: 'frames in frames', html: framed(4), found: false },
  { name: 'an empty page', html: '', found: false },
  { name: 'parts four hundred deep', html: `${'<div>'.repeat(400)}${form}`, found: true },
  // The browser keeps 512 at the most: below that a part is no longer inside another.
  { name: 'parts five thousand deep', html: `${'<div>'.repeat(5_000)}${form}`, found: false },
];

test('gives an answer in time for whatever page comes', { tag: '@whole' }, async () => {
  test.setTimeout(120_000);
  const contract = (await readContracts()).get('2020')?.get('login');
  await using browser = await launchHere();
  const { page, context } = browser;
  const watch = new SiteWatch(context);
  const login = new LoginPage(page, watch);
  let shown = '';
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown }));
  for (const { name, html, found } of pages) {
    shown = `<!doctype html><title>首頁</title>${html}`;
    await page.goto(`http://ecpa.localhost/${encodeURIComponent(name)}`);
    const seen = await lookAtPage(page, loginStation(login, watch), { patience: 500, names: ['憑證登入'] });
    const differences = comparePage(seen, contract);
    expect(
      differences.some(({ breaks }) => breaks.length > 0),
      name,
    ).toBe(!found);
    expect(seen.survey.nodes.length, name).toBeLessThanOrEqual(1_500);
  }
});
