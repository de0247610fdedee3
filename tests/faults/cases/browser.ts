import { rm, writeFile } from 'node:fs/promises';
import { rowsOf } from '../stage/fault-case.ts';
import { endBrowser } from '../stage/harm.ts';

const code = 'LOCAL.BROWSER_ENDED';
const needs = 'linux';
const killed = () => {
  endBrowser('killed');
};
const crashed = () => {
  endBrowser('crashed');
};
const outOfMemory = () => {
  endBrowser('out of memory');
};

/** What goes wrong with the browser. */
export const browserFaults = rowsOf('browser', [
  { what: 'there is none', args: () => ['--browser', '/nowhere/chrome'], code: 'LOCAL.BROWSER_MISSING', verifies: 0 },
  { what: 'it does not start', args: () => ['--browser', '/bin/false'], code: 'LOCAL.BROWSER_MISSING', verifies: 0 },
  {
    what: 'there is no place for its profile',
    before: async ({ temporary }) => {
      await rm(temporary, { recursive: true });
      await writeFile(temporary, '');
    },
    code: 'LOCAL.DISK',
    verifies: 0,
  },
  { what: 'it is killed at the login page', at: { step: 'login-page', happens: killed }, code, verifies: 0, needs },
  {
    what: 'it is killed while it logs in',
    at: { step: 'login', happens: killed },
    code,
    verifies: 1,
    needs,
    loggedOut: 'told',
  },
  { what: 'it is killed in eCPA', at: { step: 'applications', happens: killed }, code, verifies: 1, needs },
  { what: 'it is killed in MyData', at: { step: 'resume-page', happens: killed }, code, verifies: 1, needs },
  { what: 'it is killed during the download', at: { step: 'resume', happens: killed }, code, verifies: 1, needs },
  { what: 'it crashes at the login page', at: { step: 'login-page', happens: crashed }, code, verifies: 0, needs },
  { what: 'it crashes in MyData', at: { step: 'home', happens: crashed }, code, verifies: 1, needs, loggedOut: 'told' },
  {
    what: 'it runs out of memory at the login page',
    at: { step: 'login-page', happens: outOfMemory },
    code,
    verifies: 0,
    needs,
  },
  {
    what: 'it runs out of memory in eCPA',
    at: { step: 'applications', happens: outOfMemory },
    code,
    verifies: 1,
    needs,
  },
  {
    what: 'it runs out of memory in MyData',
    at: { step: 'resume-page', happens: outOfMemory },
    code,
    verifies: 1,
    needs,
  },
]);
