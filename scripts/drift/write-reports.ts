import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, StorageError } from '../../documents/index.ts';
import { driftJunit, driftPage, type DriftReport, type Language } from '../../reports/index.ts';

/** Where reports of what is no document lie. */
const folder = 'reports/out/drift';

/** A moment as it may stand in a file's name. */
const stamp = (at: string): string => at.slice(0, 19).replaceAll(':', '').replace('T', '_');

/** Writes a file for its owner alone; gives its path. Throws `StorageError`. */
export async function writeDriftFile(at: string, extension: string, content: string): Promise<string> {
  try {
    const path = join(await makeFolder(folder), `${stamp(at)}.${extension}`);
    await writeFile(path, content, { mode: 0o600 });
    return path;
  } catch (cause) {
    throw new StorageError(`${folder}: cannot be written to`, { cause });
  }
}

/** Writes the report as a page and as JUnit; gives their paths. Throws `StorageError`. */
export async function writeReports(
  report: DriftReport,
  language: Language,
): Promise<{ readonly html: string; readonly junit: string }> {
  return {
    html: await writeDriftFile(report.at, 'html', driftPage(report, language)),
    junit: await writeDriftFile(report.at, 'junit.xml', driftJunit(report)),
  };
}
