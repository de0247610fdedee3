import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** On what a benchmark ran; every figure is only worth something beside it. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  /** By name, such as `Node.js`. */
  readonly versions: Readonly<Record<string, string>>;
}

function firstLine(program: string, ...args: readonly string[]): string {
  try {
    const said = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /[\d.]{3,}/.exec(said)?.[0] ?? said.trim();
  } catch {
    return 'not there';
  }
}

function systemName(): string {
  try {
    const found = /PRETTY_NAME="(.+)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    return `${found ?? type()}, ${type()} ${release()}`;
  } catch {
    return `${type()} ${release()}`;
  }
}

/** Looks at this machine. */
export function thisMachine(): Machine {
  const require = createRequire(import.meta.url);
  const packaged = (name: string): string =>
    (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { readonly version: string }).version;
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    system: systemName(),
    versions: {
      'Node.js': process.version.slice(1),
      Chromium: firstLine('/usr/bin/chromium', '--version'),
      chromedriver: firstLine('/usr/bin/chromedriver', '--version'),
      Playwright: packaged('playwright-core'),
      Puppeteer: packaged('puppeteer-core'),
      'Selenium WebDriver': packaged('selenium-webdriver'),
    },
  };
}
