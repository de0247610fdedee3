import type { Page } from 'playwright-core';
import {
  comparePage,
  type Flow,
  lookAtPage,
  nearestContract,
  type Difference,
  type PageContract,
  type PageName,
  pageFlows,
  pagePrefix,
  pictureOf,
  SiteChangedError,
  SiteError,
  type SeenPage,
  type Station,
  takeSurvey,
} from '../../pages/index.ts';
import type { WalkedPage } from './site-walk.ts';

/** Contracts by edition and page. */
export type Contracts = ReadonlyMap<string, ReadonlyMap<string, PageContract>>;

/** What a walk is told. */
export interface WalkOptions {
  readonly contracts: Contracts;
  /** The edition to compare with; absent: the one that the first page comes nearest to. */
  readonly edition?: string | undefined;
  /** How long a landmark may take to come, in ms. */
  readonly patience: number;
  /** Whether pictures of the pages are wanted. */
  readonly pictures: boolean;
  /** Told of each page while it is still open. */
  readonly onPage?: (page: Page, station: Station) => Promise<void>;
  /** Whether the person has named the host of an origin as one to be trusted. */
  readonly trusts: (origin: string) => boolean;
}

/** What is told where a page is not at the site's own address. */
function strayed({ page, survey }: SeenPage, site: string | undefined): readonly Difference[] {
  const { origin } = new URL(survey.address);
  if (site === undefined || origin === site) return [];
  const flows = pageFlows[page];
  const is = `page of ${origin}`;
  const told = { page, kind: 'new-origin', breaks: flows, risks: flows, was: site, is, candidate: null } as const;
  return [{ ...told, landmark: `${pagePrefix[page]}.ORIGIN` }];
}

/** Looks at one page after the other and keeps what it finds. */
export class Walker {
  readonly pages: WalkedPage[] = [];
  readonly #options: WalkOptions;
  #edition: string | undefined;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#edition = options.edition;
  }

  /** The edition of the contracts; known from the first page on. */
  get edition(): string {
    return this.#edition ?? '';
  }

  /** Whether something found so far ends the login. */
  get barsLogin(): boolean {
    return this.pages.some(({ differences }) => differences.some(({ breaks }) => breaks.includes('login')));
  }

  /** Looks at a page and compares it. Throws `SiteError` when it does not answer. */
  async look(
    page: Page,
    station: Station,
    options: { readonly patience?: number; readonly site?: string } = {},
  ): Promise<WalkedPage> {
    const { contracts, patience, pictures, trusts } = this.#options;
    const all = this.#known(station.page);
    const names = all.flatMap(({ landmarks }) => Object.values(landmarks).map(({ name }) => name));
    const begin = performance.now();
    const seen = await lookAtPage(page, station, { patience: options.patience ?? patience, names, trusts });
    const seenIn = performance.now() - begin - seen.waited;
    this.#edition ??= nearestContract(seen.survey, all)?.edition;
    const contract = contracts.get(this.edition)?.get(station.page);
    const compare = performance.now();
    const differences = [...strayed(seen, options.site), ...comparePage(seen, contract)];
    const comparedIn = Math.round(seenIn + performance.now() - compare);
    const places = differences.flatMap(({ at }) => at ?? []);
    const picture = pictures ? await pictureOf(page, places) : undefined;
    const walked: WalkedPage = {
      seen,
      ...(contract ? { contract } : {}),
      differences,
      comparedIn,
      ...(picture ? { picture } : {}),
    };
    this.pages.push(walked);
    await this.#options.onPage?.(page, station);
    return walked;
  }

  /** Which of these pages the one that is open comes nearest to. Throws `SiteError` when it does not answer. */
  async likest(page: Page, names: readonly PageName[]): Promise<PageName | undefined> {
    const known = names.flatMap((name) => this.#known(name));
    return nearestContract(await takeSurvey(page.mainFrame()), known)?.page;
  }

  #known(name: PageName): readonly PageContract[] {
    const { contracts, edition } = this.#options;
    const editions = edition === undefined ? [...contracts.values()] : [contracts.get(edition)];
    return editions.flatMap((pages) => pages?.get(name) ?? []);
  }

  /** Whether a page that was looked at ends a journey. */
  breaks(name: PageName, flow: Flow): boolean {
    return this.pages.some(({ seen, differences }) => {
      return seen.page === name && differences.some(({ breaks }) => breaks.includes(flow));
    });
  }

  /** Goes on as the journeys do; gives what they stop at, if it may be a change of the site. Throws all else. */
  async attempt(way: () => Promise<unknown>): Promise<Error | undefined> {
    try {
      await way();
      return undefined;
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      if (error instanceof SiteChangedError || isLate) return error;
      if (error instanceof SiteError && error.reason === 'timeout') return error;
      throw error;
    }
  }

  /** Goes on from a page as the journeys do, and tells what they stop at; gives whether they went. Throws as `stop`. */
  async go(name: PageName, way: () => Promise<unknown>): Promise<boolean> {
    const error = await this.attempt(way);
    if (error) this.stop(name, error);
    return error === undefined;
  }

  /** Tells what a journey stopped at. Throws it where it only took too long, and the page gives no reason. */
  stop(name: PageName, error: Error): void {
    if (error instanceof SiteChangedError) this.#tell(name, error);
    else if (!pageFlows[name].some((flow) => this.breaks(name, flow))) throw error;
  }

  /** Adds what a journey stopped at, unless the comparison has told it. */
  #tell(name: PageName, { landmark, message }: SiteChangedError): void {
    const place = this.pages.findIndex(({ seen }) => seen.page === name);
    const page = this.pages[place];
    if (!page) return;
    if (page.differences.some((one) => one.landmark === landmark && one.breaks.length > 0)) return;
    const flows = pageFlows[name];
    const is = message.replace(`${landmark}: `, '');
    const stop = { page: name, landmark, kind: 'missing', breaks: flows, risks: flows } as const;
    const was = page.contract?.landmarks[landmark] ? landmark : null;
    const kept = page.differences.filter((one) => one.landmark !== landmark);
    this.pages[place] = { ...page, differences: [...kept, { ...stop, was, is, candidate: null }] };
  }
}
