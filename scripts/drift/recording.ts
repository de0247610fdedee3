import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  contractText,
  lookAtPage,
  type PageContract,
  type PageName,
  recordPage,
  type SanitisedPage,
  sanitisePage,
  type SiteWatch,
  type Station,
  stationOf,
} from '../../pages/index.ts';
import { keepOnlyClean, type SensitiveValue } from '../../reports/index.ts';
import { StorageError } from '../../documents/index.ts';

/** Shorter tokens may be words of the site. */
const shortestToken = 12;

/** Pages of MyData; all others are of eCPA. */
const ofMyData: readonly PageName[] = ['portal', 'resume', 'salary', 'slip'];

interface Kept {
  readonly page: PageName;
  readonly copy: SanitisedPage;
  readonly contract: PageContract;
}

/** Sanitised copies of pages, with the contracts that the copies fulfil. */
export class Recording {
  readonly #folder: string;
  readonly #known: readonly string[];
  readonly #kept: Kept[] = [];

  /** `known`: words of the site, which may stand in the copies. */
  constructor(folder: string, known: readonly string[]) {
    this.#folder = folder;
    this.#known = known;
  }

  /** Copies the page that is open. Throws `SiteError` when it does not answer. */
  async keep(
    page: Page,
    station: Station,
    { watch, persons }: { watch: SiteWatch; persons: readonly string[] },
  ): Promise<void> {
    const copy = await sanitisePage(page, station, { known: this.#known, persons });
    const shown = await page.context().newPage();
    try {
      await shown.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: copy.html })
          : route.abort(),
      );
      await shown.goto(new URL(copy.path, page.url()).href);
      const seen = await lookAtPage(shown, stationOf(station.page, shown, watch), { patience: 0, names: [] });
      this.#kept.push({ page: station.page, copy, contract: recordPage(seen, basename(this.#folder)) });
    } finally {
      await shown.close();
    }
  }

  /**
   * Writes pages, contracts, and what was replaced. Throws `PrivacyLeakError` when one of these values, or of those that were
   * replaced, still stands in them; then nothing is left.
   */
  async store(values: readonly SensitiveValue[]): Promise<readonly PageName[]> {
    const name = basename(this.#folder);
    const contracts = join(this.#folder, 'contracts', name);
    const write = (path: string, text: string): Promise<void> => writeFile(path, text, { mode: 0o600 });
    try {
      await mkdir(contracts, { recursive: true, mode: 0o700 });
      for (const { page, copy, contract } of this.#kept) {
        await write(join(this.#folder, `${page}.html`), copy.html);
        await write(join(contracts, `${page}.yaml`), await contractText(contract));
      }
      const pages = this.#kept.map(({ page, copy: { path } }) => {
        return { page, site: ofMyData.includes(page) ? 'mydata' : 'ecpa', path, file: `${page}.html` };
      });
      const replaced = Object.fromEntries(this.#kept.map(({ page, copy }) => [page, copy.replaced]));
      await write(
        join(this.#folder, 'recording.json'),
        `${JSON.stringify({ schema: 1, name, pages }, undefined, 2)}\n`,
      );
      await write(join(this.#folder, 'replaced.json'), `${JSON.stringify(replaced, undefined, 2)}\n`);
    } catch (cause) {
      throw new StorageError(`${this.#folder}: cannot be written to`, { cause });
    }
    const replacedValues = this.#kept.flatMap(({ copy }) => copy.values);
    const isTelling = ({ kind, text }: SensitiveValue): boolean =>
      (kind !== 'ticket' && kind !== 'cookie') || text.length >= shortestToken;
    try {
      keepOnlyClean([this.#folder], [...values, ...replacedValues].filter(isTelling));
    } catch (error) {
      await rm(this.#folder, { recursive: true, force: true });
      throw error;
    }
    return this.#kept.map(({ page }) => page);
  }
}
