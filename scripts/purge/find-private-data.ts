import { join } from 'node:path';
import { isGone } from '../../browser/index.ts';
import { deskPrefix } from '../ephemeral/desk-folder.ts';
import { sessionExtension } from '../session/session-vault.ts';
import { findDocuments } from './find-documents.ts';
import { findFiles } from './find-files.ts';
import type { Findings } from './finding.ts';

/** Where private data of ours may lie. */
export interface Places {
  /** The folder of documents. */
  readonly out: string;
  /** The folder of kept sessions. */
  readonly sessions: string;
  /** The system’s folder for temporary files. */
  readonly temporary: string;
  /** The folders that browser profiles lie in while they are used. */
  readonly profiles: readonly string[];
  /** The project’s folder, whose tests and reports leave traces, screenshots and reports. */
  readonly project: string;
}

/** Whether a temporary folder of ours belongs to a process that is gone. */
function isLeftBehind(name: string): boolean {
  const [, mark] = /^ecpa-(?:profile|desk)-([\d.]+)-/.exec(name) ?? [];
  return mark !== undefined && isGone(mark);
}

/** What `ecpa salary` has fetched of a range that is not whole yet, and what `ecpa batch` has done of a table. */
const journalName = /^(salary|batch)-unfinished-[0-9a-f]{16}\.jsonl$/;

/** Folders of the project that hold nothing but what runs and tests leave; git ignores them. */
const artefacts = ['test-results', 'playwright-report', 'blob-report', join('reports', 'out')];

/** Looks for private data in all places where this program leaves some. The PIN ledger holds none and stays. */
export async function findPrivateData(places: Places): Promise<Findings> {
  const { out, sessions, temporary, profiles, project } = places;
  // The key alone opens nothing, and is needed for sessions that are too new to go.
  const isSession = (name: string): boolean => name.endsWith(sessionExtension) || name.endsWith('.part');
  const all = await Promise.all([
    findDocuments(out),
    findFiles(out, 'journal', (name) => journalName.test(name)),
    findFiles(sessions, 'session', isSession),
    findFiles(temporary, 'desk', (name) => name.startsWith(deskPrefix) && isLeftBehind(name)),
    ...profiles.map((folder) =>
      findFiles(folder, 'browser-profile', (name) => !name.startsWith(deskPrefix) && isLeftBehind(name)),
    ),
    ...artefacts.map((folder) => findFiles(join(project, folder), 'artefact', () => true)),
  ]);
  return { found: all.flatMap(({ found }) => found), left: all.flatMap(({ left }) => left) };
}
