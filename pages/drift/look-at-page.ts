import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Landmark } from '../landmark.ts';
import type { SeenLandmark } from './compare-landmark.ts';
import type { SeenPage } from './compare-page.ts';
import type { PageName } from './page-name.ts';
import type { SurveyNode } from './page-survey.ts';
import { findElements, takeSurvey } from './take-survey.ts';

/** Frames that are looked into for what is gone, and nodes that are taken from each. */
const [mostFrames, mostNodes] = [8, 200];

/** How often a page is looked at that is not ready yet, in ms. */
const pace = 250;

/** What is looked for on a page. */
export interface Station {
  readonly page: PageName;
  readonly landmarks: readonly Landmark[];
  /** Landmarks that the journeys can do without here. */
  readonly eased?: readonly Landmark[];
}

/** How a page is looked at. */
export interface LookOptions {
  /** How long a landmark that is needed may take to come, in ms. */
  readonly patience: number;
  /** Names to look for also where nothing has a role. */
  readonly names: readonly string[];
  /** Whether the person has named the host of an origin as one to be trusted; absent: none is. */
  readonly trusts?: (origin: string) => boolean;
}

const isNeeded = ({ part }: Landmark): boolean => part.breaks !== undefined && part.unwanted !== true;

/** Waits until the landmarks that are needed are there, and no longer than `patience`. */
async function settle(page: Page, landmarks: readonly Landmark[], patience: number): Promise<void> {
  const waits = landmarks.filter(isNeeded).map(async ({ first }) => {
    // The entries of a list are there, and never “visible”.
    const entry = first.and(page.locator('option')).first().waitFor({ state: 'attached', timeout: patience });
    const shown = first.first().waitFor({ state: 'visible', timeout: patience });
    await Promise.any([entry, shown]);
  });
  // What scripts bring is there only then.
  const loaded = page.waitForLoadState('load', { timeout: patience });
  await Promise.allSettled([...waits, loaded]);
}

/** Whether a landmark can be used as it is. */
const isReady = ({ landmark, found }: SeenLandmark): boolean =>
  !isNeeded(landmark) || (found.length === 1 && found.every((one) => one.visible && !one.disabled && !one.covered));

/** What the frames of a page are made of; one that does not answer is left out. */
async function lookIntoFrames(page: Page, names: readonly string[]): Promise<readonly SurveyNode[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const surveys = await Promise.allSettled(frames.slice(0, mostFrames).map((frame) => takeSurvey(frame, names)));
  return surveys.flatMap((one) => (one.status === 'fulfilled' ? one.value.nodes.slice(0, mostNodes) : []));
}

/** What the locators of a station find, after `takeSurvey`. */
async function find({ landmarks, eased = [] }: Station): Promise<readonly SeenLandmark[]> {
  const see = async (landmark: Landmark): Promise<SeenLandmark> => {
    const found = await findElements(landmark.first);
    const { second } = landmark.part;
    const isEased = eased.includes(landmark);
    return { landmark, eased: isEased, found, second: found.length === 0 && second ? await findElements(second) : [] };
  };
  return Promise.all([...landmarks, ...eased].map(see));
}

/**
 * Looks at the page that is open, once what is needed is there and takes input, or `patience` is over. Throws `SiteError` when
 * it does not answer.
 */
export async function lookAtPage(page: Page, station: Station, options: LookOptions): Promise<SeenPage> {
  const { patience, names, trusts = () => false } = options;
  const begin = performance.now();
  // To Playwright, no time at all is all the time in the world.
  await settle(page, station.landmarks, Math.max(1, patience));
  let waited = performance.now() - begin;
  let survey = await takeSurvey(page.mainFrame(), names);
  let landmarks = await find(station);
  while (!landmarks.every(isReady) && performance.now() - begin < patience) {
    await pause(pace);
    waited = performance.now() - begin;
    survey = await takeSurvey(page.mainFrame(), names);
    landmarks = await find(station);
  }
  const isGone = landmarks.some(({ landmark, found }) => found.length === 0 && landmark.part.unwanted !== true);
  const framed = isGone ? await lookIntoFrames(page, names) : [];
  return { page: station.page, survey, landmarks, waited, framed, trusts };
}
