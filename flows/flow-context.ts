import type { BrowserContext, Page } from 'playwright-core';
import type { ForeignRequest } from '../browser/index.ts';
import type { SiteWatch } from '../pages/index.ts';

/** Runs a part of a journey under a title; fits Playwright's `test.step` and the recorder of the commands alike. */
export type Step = <Result>(title: string, body: () => Promise<Result>) => Promise<Result>;

/** How much may be downloaded, and where it lies while it comes. */
export interface DownloadRoom {
  /** Absent where the browser is on another machine. */
  readonly folder?: string;
  /** The largest file, in bytes. */
  readonly largest: number;
}

/** Somebody who sits at the browser, and does there what no program may. */
export interface PersonAtHand {
  /** Tells the person what to do there. */
  ask(what: 'captcha' | 'mobile'): void;
  /** How long the person is waited for, in ms. */
  readonly patience: number;
}

/** What every flow is given. */
export interface FlowContext {
  readonly browser: BrowserContext;
  readonly page: Page;
  readonly watch: SiteWatch;
  /** What the browser was kept from; absent where nothing keeps it. */
  readonly foreign?: () => readonly ForeignRequest[];
  /** Origin of eCPA, such as `https://ecpa.dgpa.gov.tw`. */
  readonly site: string;
  /** How long the site may take for one step, in ms. */
  readonly timeout: number;
  /** Aborted when the person wants to stop: what goes on for long looks at it between its parts. */
  readonly signal?: AbortSignal;
  readonly downloads: DownloadRoom;
  /** Absent where nobody sees the browser. */
  readonly person?: PersonAtHand;
  readonly step: Step;
}
