import type { SpawnOptions } from 'node:child_process';
import { launchPlans, placeholders, readCompiled } from './compiled-playwright.mjs';
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

/** How Playwright was seen to start browsers; `undefined` where nothing was noted, or it cannot be read. */
function readPlans(): Readonly<Record<string, LaunchPlan>> | undefined {
  const bytes = readCompiled(launchPlans(import.meta.url));
  try {
    return bytes && (JSON.parse(bytes.toString()) as Readonly<Record<string, LaunchPlan>>);
  } catch {
    return undefined;
  }
}

/** How Playwright is going to start this browser, as far as the build could see it; it need not be right. */
export function planLaunch({ executablePath, headless, profile, args, without, env }: LaunchWishes): Start | undefined {
  const plan = readPlans()?.[headless ? 'headless' : 'headed'];
  return (
    plan && {
      command: executablePath,
      args: plan.args
        .filter((one) => !without.includes(one))
        .flatMap((one) => (one === placeholders.args ? args : [one.replace(placeholders.profile, profile)])),
      options: { ...plan.options, env },
    }
  );
}
