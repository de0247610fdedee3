import type { FullConfig, FullResult, Reporter } from '@playwright/test/reporter';
import { codeFacts, keepOnlyClean, PrivacyLeakError } from '../../reports/index.ts';
import { simulatedValues } from './simulated-values.ts';

/** Folders that reports are written to. */
const everyReport = ['playwright-report', 'blob-report', 'reports/out'];

/** Searches what a test run leaves, reports of the reporters before it included; deletes what leaks and ends with 16. */
export default class LeakReporter implements Reporter {
  readonly #reports: readonly string[];
  #folders: readonly string[] = [];

  /** `reports`: folders to search beside the output folders of the projects. */
  constructor({ reports = everyReport }: { readonly reports?: readonly string[] } = {}) {
    this.#reports = reports;
  }

  onBegin(config: FullConfig): void {
    this.#folders = [...new Set([...config.projects.map(({ outputDir }) => outputDir), ...this.#reports])];
  }

  onEnd({ status }: FullResult): Promise<{ status: FullResult['status'] }> {
    try {
      keepOnlyClean(this.#folders, simulatedValues);
      return Promise.resolve({ status });
    } catch (error) {
      if (!(error instanceof PrivacyLeakError)) throw error;
      for (const { file, kinds } of error.leaks) console.error(`PRIVACY.LEAK: ${file}: ${kinds.join(', ')}; deleted`);
      // Playwright ends with a code of its own; the last word is had at the very end.
      process.once('exit', () => (process.exitCode = codeFacts('PRIVACY.LEAK').exitCode));
      return Promise.resolve({ status: 'failed' });
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}
