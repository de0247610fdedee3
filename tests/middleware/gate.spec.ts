import { expect, test } from '@playwright/test';
import type { Asking } from '../../middleware/hipki/asking.ts';
import { refuseRequest } from '../../middleware/hipki/gate.ts';
import { PopupTickets } from '../../middleware/hipki/popup-tickets.ts';

const site = 'https://site.example';
const component = 'http://localhost:61161';

/** What our pop-up's request looks like when everything is right. */
function rightAsking(ticket: string): Asking {
  return {
    method: 'POST',
    path: '/sign',
    query: new URLSearchParams(),
    body: '',
    isNavigation: false,
    frame: 'top',
    frameOrigin: component,
    originHeader: component,
    origin: site,
    report: { ticket, origin: site, seat: 'top' },
  };
}

test('lets our pop-up ask once', () => {
  const tickets = new PopupTickets();
  const asking = rightAsking(tickets.issue());
  expect(refuseRequest(asking, site, tickets)).toBeUndefined();
  expect(refuseRequest(asking, site, tickets)).toBe('not-our-popup');
});

test('does not know a ticket that it did not issue', () => {
  expect(refuseRequest(rightAsking('f'.repeat(32)), site, new PopupTickets())).toBe('not-our-popup');
});

const forgeries: Readonly<Record<string, Partial<Asking>>> = {
  'no word about who asked': { report: undefined },
  'a form': { isNavigation: true },
  'a frame': { frame: 'nested' },
  'a service worker': { frame: 'unknown', frameOrigin: '' },
  'a page of the site': { frameOrigin: site },
  'the Origin header of the site': { originHeader: site },
  'an opaque Origin header': { originHeader: 'null' },
  'a POST without an Origin header': { originHeader: '' },
};

for (const [title, forgery] of Object.entries(forgeries)) {
  test(`refuses a good ticket that comes with ${title}`, () => {
    const tickets = new PopupTickets();
    expect(refuseRequest({ ...rightAsking(tickets.issue()), ...forgery }, site, tickets)).toBe('not-our-popup');
  });
}

for (const origin of ['null', '', `${site}/`, `${site}.evil.example`, 'http://site.example', `${site}:8443`]) {
  test(`takes ${origin || 'an empty origin'} for a foreign one`, () => {
    const tickets = new PopupTickets();
    const asking = { ...rightAsking(''), report: { ticket: tickets.issue(), origin, seat: 'top' } };
    expect(refuseRequest(asking, site, tickets)).toBe('foreign-origin');
  });
}
