/** What Chromium makes there to be found by: a folder and a socket in it. */
const socket = '/.org.chromium.Chromium.XXXXXX/SingletonSocket';

/** The longest path that a socket may have, in bytes (unix(7): 108 with the zero at its end). */
const longest = 107;

/**
 * The variables with which a browser puts into its profile, so that it goes with it, what it would leave elsewhere: the memory of a
 * page that crashed (Chromium's `BREAKPAD_DUMP_LOCATION`; else below `~/.config`), and its temporary files, as one that is ended
 * leaves what it was just making. These stay outside where its socket would have too long a path, or the system has a place of its own.
 */
export function temporaryIn(profile: string): Readonly<Record<string, string>> {
  const fits = process.platform === 'linux' && Buffer.byteLength(`${profile}${socket}`) <= longest;
  return { BREAKPAD_DUMP_LOCATION: profile, ...(fits ? { TMPDIR: profile } : {}) };
}
