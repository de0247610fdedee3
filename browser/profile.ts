import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { basename, dirname, join } from 'node:path';
import { ProfileError } from './errors.ts';
import { isGone, processMark } from './process-mark.ts';
import { profilePlace, profilePlaces } from './profile-place.ts';

const prefix = 'ecpa-profile-';

/** What single origins may do in a profile, as a person allows it in the address bar; nobody else may. */
export interface Allowances {
  /** Origins that may open pop-ups. */
  readonly popupOrigins: readonly string[];
  /** Origins that may speak to programs of this machine (Local Network Access, loopback alone). */
  readonly loopbackOrigins: readonly string[];
}

const allowed = (origins: readonly string[]): object =>
  Object.fromEntries(origins.map((origin) => [`${origin},*`, { setting: 1 }]));

/** The preferences of a fresh profile: what origins may do, PDFs downloaded and never shown. */
function preferences({ popupOrigins, loopbackOrigins }: Allowances): object {
  const exceptions = { popups: allowed(popupOrigins), loopback_network: allowed(loopbackOrigins) };
  return {
    plugins: { always_open_pdf_externally: true },
    profile: { content_settings: { exceptions }, password_manager_enabled: false },
    credentials_enable_service: false,
    autofill: { enabled: false },
  };
}

/** Removes the profiles of earlier runs whose process is gone: a killed run must leave nothing private behind. */
export function sweepProfiles(folders: readonly string[] = profilePlaces()): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const [mark = ''] = name.startsWith(prefix) ? name.slice(prefix.length).split('-') : [];
      if (isGone(mark)) removeFolder(join(folder, name));
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What Chromium calls the folder of the socket by which it is found: beside the profile, as a socket's path has to be short. */
const socketFolder = /^\.?(org\.chromium|com\.google|com\.microsoft)\./i;

/** By these Chromium knows that a profile is open. */
const locks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/** Removes the socket of a profile, which a browser leaves behind that was killed. */
function removeSocket(profile: string): void {
  try {
    const place = dirname(readlinkSync(join(profile, 'SingletonSocket')));
    if (socketFolder.test(basename(place))) rmSync(place, { recursive: true, force: true });
  } catch {
    // There is none: the browser took it away, or never made one.
  }
}

/** Another run may be sweeping the same folder, and what cannot be removed now is tried again by the next run. */
function removeFolder(folder: string): void {
  removeSocket(folder);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // `ecpa purge` names what is left.
  }
}

/** How long the last processes of a browser may take to end, in ms, and how often the removal is tried meanwhile. */
const [patience, interval] = [5_000, 50];

/**
 * Removes a folder that processes of a browser may still write into, as they do for a moment where it was killed by somebody:
 * what they have added meanwhile is looked for again each time, which Node's own `maxRetries` does not.
 */
async function removeWhole(folder: string): Promise<void> {
  for (let waited = 0; ; waited += interval) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (waited >= patience) throw error;
      await pause(interval);
    }
  }
}

/** A browser profile of this run alone, in a folder that only its owner can read. */
export interface Profile {
  readonly folder: string;
  /** Where its downloads lie until they are read; goes with the profile. */
  readonly downloads: string;
  /** Lets another browser open it, once the one that had it open was killed. */
  readonly unlock: () => void;
  /** Rejects when it cannot be removed; what is being written into it by a browser's last process is waited for. */
  remove(): Promise<void>;
}

function makeFolders(allowances: Allowances): Pick<Profile, 'folder' | 'downloads'> {
  const folder = mkdtempSync(join(profilePlace(), `${prefix}${processMark()}-`));
  try {
    const downloads = join(folder, 'Downloads');
    mkdirSync(downloads, { mode: 0o700 });
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences(allowances)), { mode: 0o600 });
    return { folder, downloads };
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

/** Makes a profile with the exceptions that a person would make in the address bar. Throws `ProfileError`. */
export function createProfile(allowances: Allowances): Profile {
  try {
    return profileIn(makeFolders(allowances));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ProfileError(`there is no place for the browser’s profile: ${why}`, { cause });
  }
}

function profileIn({ folder, downloads }: Pick<Profile, 'folder' | 'downloads'>): Profile {
  return {
    folder,
    downloads,
    unlock: () => {
      removeSocket(folder);
      for (const name of locks) rmSync(join(folder, name), { force: true });
    },
    remove: async () => {
      removeSocket(folder);
      await removeWhole(folder);
    },
  };
}
