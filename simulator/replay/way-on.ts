/** The landmark of a page that leads to the next one, as the page objects name them. */
const leads: Readonly<Record<string, string>> = {
  'LOGIN.LINK': 'login',
  'MENU.APPLICATIONS': 'applications',
  'MENU.MYDATA': 'portal',
  'MYDATA.RESUME_LINK': 'resume',
  'MYDATA.SALARY_LINK': 'salary',
  'SALARY.QUERY': 'slip',
};

/**
 * A script that leads from one recorded page to the next, in the place of the site's own scripts: a click on a landmark goes
 * there, nothing is ever sent. `addressOf`: where a page is replayed.
 */
export function wayOn(addressOf: (page: string) => string | undefined): string {
  const ways = Object.entries(leads).flatMap(([landmark, page]) => {
    const address = addressOf(page);
    return address === undefined ? [] : [[landmark, address] as const];
  });
  return `
const ways = ${JSON.stringify(Object.fromEntries(ways))};
addEventListener('submit', (event) => event.preventDefault(), true);
addEventListener('click', (event) => {
  const name = event.target.closest?.('[data-ecpa-landmark]')?.dataset.ecpaLandmark;
  if (!(name in ways)) return;
  event.preventDefault();
  if (name === 'MENU.MYDATA') open(ways[name]);
  else location.href = ways[name];
}, true);
`;
}
