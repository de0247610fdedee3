import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'ecpa-profile-';

/** The preferences of a fresh profile: pop-ups allowed for these origins alone, PDFs downloaded and never shown. */
function preferences(popupOrigins: readonly string[]): object {
  const popups = Object.fromEntries(popupOrigins.map((origin) => [`${origin},*`, { setting: 1 }]));
  return {
    plugins: { always_open_pdf_externally: true },
    profile: { content_settings: { exceptions: { popups } }, password_manager_enabled: false },
    credentials_enable_service: false,
    autofill: { enabled: false },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the profiles of earlier runs whose process is gone: a killed run must leave nothing private behind. */
export function sweepProfiles(folder: string = tmpdir()): void {
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A browser profile of this run alone, in a folder that only its owner can read. */
export interface Profile {
  readonly folder: string;
  /** Where its downloads lie until they are read; goes with the profile. */
  readonly downloads: string;
  remove(): void;
}

/** Makes a profile with the pop-up exception a person would make in the address bar. */
export function createProfile(popupOrigins: readonly string[]): Profile {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const downloads = join(folder, 'Downloads');
  mkdirSync(downloads, { mode: 0o700 });
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences(popupOrigins)), { mode: 0o600 });
  return {
    folder,
    downloads,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}
