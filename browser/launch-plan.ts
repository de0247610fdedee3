import { existsSync } from 'node:fs';
import type { SpawnOptions } from 'node:child_process';
import { launchPlans, readCompiled } from './compiled-playwright.mjs';
import type { Start } from './early-process.ts';

/** What a launch adds to what Playwright always does. */
export interface LaunchWishes {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly profile: string;
  readonly args: readonly string[];
  /** Arguments of Playwright's that are left out. */
  readonly without: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How Playwright was seen to start a browser, as the build has noted it. */
interface LaunchPlan {
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** How Playwright is going to start this browser, as far as the build could see it; it need not be right. */
export function planLaunch(wishes: LaunchWishes): Start | undefined {
  const bytes = readCompiled(launchPlans(import.meta.url).path);
  if (!bytes || !existsSync(wishes.executablePath)) return undefined;
  const plans = JSON.parse(bytes.toString()) as Readonly<Record<string, LaunchPlan>>;
  const plan = plans[wishes.headless ? 'headless' : 'headed'];
  return plan && startOf(plan, wishes);
}

function startOf({ args, options }: LaunchPlan, wishes: LaunchWishes): Start {
  const { placeholders } = launchPlans(import.meta.url);
  return {
    command: wishes.executablePath,
    args: args
      .filter((one) => !wishes.without.includes(one))
      .flatMap((one) =>
        one === placeholders.args ? wishes.args : [one.replace(placeholders.profile, wishes.profile)],
      ),
    options: { ...options, env: wishes.env },
  };
}
