import { rowsOf } from '../stage/fault-case.ts';
import { short } from './network.ts';

const paths = ['component'] as const;

/** What goes wrong with the vendor's component on this machine. */
export const componentFaults = rowsOf('component', [
  {
    what: 'it does not answer',
    faults: ['component-hang'],
    code: 'LOCAL.COMPONENT_MISSING',
    verifies: 0,
    paths,
    slow: true,
  },
  { what: 'it is old', faults: ['component-old'], code: 'LOCAL.COMPONENT_OLD', verifies: 0, paths },
  {
    what: 'it does not trust the site',
    faults: ['component-untrusting'],
    code: 'LOCAL.COMPONENT_REFUSED_SITE',
    verifies: 0,
    paths,
  },
  { what: 'it sees no reader', faults: ['component-no-reader'], code: 'READER.NONE', verifies: 0, paths },
  { what: 'it sees no card', faults: ['card-removed'], code: 'READER.NO_CARD', verifies: 0, paths },
  {
    what: 'it does not say why it failed',
    faults: ['component-unclear'],
    code: 'CARD.STATE_UNKNOWN',
    verifies: 1,
    paths,
  },
  {
    what: 'it takes the PIN and never answers',
    faults: ['component-sign-hang'],
    args: () => short,
    code: 'CARD.STATE_UNKNOWN',
    verifies: 1,
    paths,
  },
]);

/** What goes wrong with the window that the login page opens. */
export const popUpFaults = rowsOf('pop-up', [
  {
    what: 'the page does not open it',
    faults: ['popup-never'],
    args: () => short,
    code: 'SITE.TIMEOUT',
    verifies: 0,
    slow: true,
  },
  {
    what: 'the browser keeps the page from opening it',
    faults: ['popup-blocked'],
    code: 'LOCAL.POPUP_BLOCKED',
    verifies: 0,
  },
  { what: 'the page opens it late', faults: ['popup-late'], code: 'ok', verifies: 1, slow: true },
]);
