import type { SiteStep } from '../../../simulator/index.ts';
import { type FaultCase, rowsOf } from '../stage/fault-case.ts';
import { interrupt } from '../stage/harm.ts';

const beforeVerify: readonly SiteStep[] = ['login-page'];

function at(step: SiteStep, signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): Omit<FaultCase, 'area'> {
  return {
    what: `${signal} comes at the step ${step}`,
    at: { step, happens: () => interrupt(signal) },
    code: 'INTERRUPTED',
    verifies: beforeVerify.includes(step) ? 0 : 1,
  };
}

/** Signals that a program can listen to; SIGKILL needs a process (see `processFaults`). */
export const signalFaults = rowsOf('signal', [
  at('login-page', 'SIGINT'),
  at('login', 'SIGINT'),
  at('menu', 'SIGINT'),
  at('applications', 'SIGINT'),
  at('hand-over', 'SIGINT'),
  at('admission', 'SIGINT'),
  at('home', 'SIGINT'),
  at('resume-page', 'SIGINT'),
  at('resume', 'SIGINT'),
  { ...at('logout', 'SIGINT'), code: 'ok' },
  at('login-page', 'SIGTERM'),
  at('login', 'SIGTERM'),
  at('home', 'SIGTERM'),
  at('resume', 'SIGTERM'),
  at('login-page', 'SIGHUP'),
  at('applications', 'SIGHUP'),
  at('resume', 'SIGHUP'),
]);
