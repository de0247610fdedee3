import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '../run/child-environment.ts';

/** A program that shows a file, and what it is called with before the file. */
export interface Viewer {
  readonly command: string;
  readonly args: readonly string[];
}

/** How long a program may take to say that it cannot show a file, in ms; one that is still there by then shows it. */
const patience = 3_000;

/** The program of the settings, else what the system opens files with. */
export function chooseViewer(wanted: string | undefined, platform: NodeJS.Platform = process.platform): Viewer {
  if (wanted !== undefined) return { command: wanted, args: [] };
  if (platform === 'darwin') return { command: 'open', args: [] };
  // `start` is a word of the shell; its first quoted argument is the window's title.
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '""'] };
  return { command: 'xdg-open', args: [] };
}

/** Lets a program show a file. Gives whether it does; a program that ends with an error shows nothing. */
export async function showFile({ command, args }: Viewer, path: string): Promise<boolean> {
  const child = spawn(command, [...args, path], {
    stdio: 'ignore',
    detached: true,
    env: childEnvironment(process.env),
  });
  const ended = once(child, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
  const over = new AbortController();
  const shows = pause(patience, true, { signal: over.signal });
  shows.catch(() => undefined);
  const shown = await Promise.race([ended, shows]);
  over.abort();
  // It may outlive us.
  child.unref();
  return shown;
}
