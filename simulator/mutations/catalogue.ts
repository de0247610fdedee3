import type { Edition } from '../site/index.ts';
import { places } from './places.ts';
import type { Mutation, MutatedPage } from './mutation.ts';
import { breakingOperators } from './operators/breaking.ts';
import { harmlessOperators } from './operators/harmless.ts';
import { loginOperators } from './operators/login-form.ts';

const editions: readonly Edition[] = ['2020', '2024'];

/** The journey that each page belongs to. */
const flowOf: Readonly<Record<MutatedPage, string>> = {
  home: 'login',
  login: 'login',
  menu: 'menu',
  applications: 'menu',
  portal: 'resume',
  resume: 'resume',
  salary: 'salary',
  slip: 'salary',
};

/** What landmarks of a page begin with. */
const prefixOf = {
  home: 'LOGIN',
  login: 'LOGIN',
  menu: 'MENU',
  applications: 'MENU',
  portal: 'MYDATA',
  resume: 'RESUME',
  salary: 'SALARY',
  slip: 'SALARY',
} as const;

const pages = Object.keys(flowOf) as MutatedPage[];

function ofPlaces(edition: Edition): readonly Mutation[] {
  return places[edition].flatMap((place) =>
    breakingOperators
      .filter(({ sorts }) => sorts.includes(place.sort))
      .map(({ name, kinds, change }): Mutation => {
        const { page, landmark, flow, element } = place;
        return {
          name: `${edition} ${page}: ${name} ${landmark}`,
          edition,
          page,
          effect: { kind: 'breaks', flow, landmark, kinds },
          transform: ({ html }) => html.replace(element, (found) => change(found, place)),
        };
      }),
  );
}

function ofLogin(edition: Edition): readonly Mutation[] {
  return loginOperators.map(({ name, landmark, kinds, change }) => ({
    name: `${edition} login: ${name}`,
    edition,
    page: 'login',
    effect: { kind: 'breaks', flow: 'login', landmark, kinds },
    transform: ({ html }) => change(html),
  }));
}

function ofPages(edition: Edition): readonly Mutation[] {
  // Half of them on each page, and the other half on its neighbours: all of them everywhere would only take longer.
  const fits = (page: MutatedPage) =>
    harmlessOperators.filter(({ where }, place) =>
      where === undefined
        ? (place + pages.indexOf(page) + editions.indexOf(edition)) % 2 === 0
        : where.includes(`${edition} ${page}`),
    );
  return pages
    .filter((page) => page !== 'home' || edition === '2024')
    .flatMap((page): readonly Mutation[] => [
      ...fits(page).map(({ name, change }): Mutation => {
        const effect = { kind: 'cosmetic' } as const;
        return { name: `${edition} ${page}: ${name}`, edition, page, effect, transform: ({ html }) => change(html) };
      }),
      {
        name: `${edition} ${page}: script of another host`,
        edition,
        page,
        effect: { kind: 'breaks', flow: flowOf[page], landmark: `${prefixOf[page]}.ORIGIN`, kinds: ['new-origin'] },
        transform: ({ html }) =>
          html.replace('</head>', '<script src="https://cdn.example.net/a.js" async></script></head>'),
      },
    ]);
}

const moved = (edition: Edition, page: MutatedPage, landmark: string, change: (html: string) => string): Mutation => ({
  name: `${edition} ${page}: move ${landmark}`,
  edition,
  page,
  effect: { kind: 'warning', landmark, kinds: ['moved'] },
  transform: ({ html }) => change(html),
});

/** What is moved and still found. */
function ofOrder(edition: Edition): readonly Mutation[] {
  const columns =
    edition === '2020'
      ? /(<form method="post" action="\/login\.asp">[\s\S]*?<\/form>)([\s\S]*?)(<form\s+id="certificateForm"[\s\S]*?<\/form>)/u
      : /(<section class="card" aria-labelledby="certificateTitle">[\s\S]*?<\/section>)([\s\S]*)(<section class="card" aria-labelledby="accountTitle">[\s\S]*?<\/section>)/u;
  const navigation = /<nav aria-label="功能選單">[\s\S]*?<\/nav>|<nav class="side"[\s\S]*?<\/nav>/u;
  return [
    moved(edition, 'login', 'LOGIN.CERTIFICATE_COLUMN', (html) => html.replace(columns, '$3$2$1')),
    moved(edition, 'applications', 'MENU.GROUP_B', (html) =>
      html.replace(
        /(<div class="group">(?:(?!<div class="group">)[\s\S])*?B\.人事資料服務[\s\S]*?<\/div>)([\s\S]*?<div class="group">[\s\S]*?<\/div>)/u,
        '<aside>$1</aside>$2',
      ),
    ),
    moved(edition, 'portal', 'MYDATA.RESUME_LINK', (html) =>
      html.replace(navigation, (nav) => nav.replace(/^<nav[^>]*>/u, '<div>').replace('</nav>', '</div>')),
    ),
  ];
}

/** Links that lead elsewhere than they did. */
function ofLinks(edition: Edition): readonly Mutation[] {
  const lost = (where: string, kinds: readonly string[], change: (link: string) => string): readonly Mutation[] =>
    places[edition]
      .filter(({ page, sort }) => sort === 'control' && (page === 'portal' || page === 'menu'))
      .map(({ page, landmark, flow, element }) => ({
        name: `${edition} ${page}: ${landmark} leads ${where}`,
        edition,
        page,
        effect: { kind: 'breaks', flow, landmark, kinds },
        transform: ({ html }) => html.replace(element, change),
      }));
  return [
    ...lost('into another window', ['moved'], (link) => link.replace('<a', '<a target="_blank"')),
    ...lost('to another host', ['new-origin'], (link) => link.replace('href="', 'href="https://www.example.net')),
  ];
}

/** All mutations: every operator on everything that it fits, in both editions. */
export const mutations: readonly Mutation[] = editions.flatMap((edition) => [
  ...ofPlaces(edition),
  ...ofLogin(edition),
  ...ofPages(edition),
  ...ofOrder(edition),
  ...ofLinks(edition),
]);
