import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { descendants } from './belongings.ts';

function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

/** The processes of a kind below this one: the browser itself, or those that draw its pages (Linux). */
function browserProcesses(kind: 'browser' | 'renderer', of: number): readonly number[] {
  return descendants(of).filter((id) => {
    const line = commandLine(id);
    if (kind === 'renderer') return line.includes('--type=renderer');
    return line.includes('--remote-debugging-pipe') && !line.includes('--type=');
  });
}

/**
 * Ends the browser below a process: `killed`, `crashed` (a fault of its own), or `out of memory`: Linux then takes the processes
 * that draw pages first. Throws `Error` when there is none.
 */
export function endBrowser(how: 'killed' | 'crashed' | 'out of memory', of = process.pid): void {
  const victims = browserProcesses(how === 'out of memory' ? 'renderer' : 'browser', of);
  if (victims.length === 0) throw new Error('there is no browser to be ended');
  for (const id of victims) process.kill(id, how === 'crashed' ? 'SIGSEGV' : 'SIGKILL');
}

/** Sends a signal to this process, as its listeners see it. */
export async function interrupt(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): Promise<void> {
  process.emit(signal, signal);
  // What it sets off begins before the site answers.
  await pause(10);
}
