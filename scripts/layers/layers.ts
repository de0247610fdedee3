import { browserChecks } from './checks/browser-checks.ts';
import { cardChecks } from './checks/card-checks.ts';
import { checkClock } from './checks/check-clock.ts';
import { checkNode } from './checks/check-node.ts';
import { componentChecks } from './checks/component-checks.ts';
import { healthCardChecks } from './checks/health-card-checks.ts';
import { journeyChecks } from './checks/journey-checks.ts';
import { siteChecks } from './checks/site-checks.ts';
import type { Layer } from './layer.ts';

/** All layers, in the order in which they are checked: smoke, doctor and the specs of the login path share them. */
export const layers: readonly Layer[] = [
  { name: 'node', needs: [], check: () => checkNode() },
  { name: 'connection', depth: 'site', needs: [], check: siteChecks.connection },
  { name: 'tls', depth: 'site', needs: ['connection'], check: siteChecks.tls },
  { name: 'site', depth: 'site', needs: ['tls'], check: siteChecks.site },
  { name: 'maintenance', depth: 'site', needs: ['site'], check: siteChecks.maintenance },
  { name: 'clock', needs: [], check: checkClock },
  { name: 'browser', depth: 'page', needs: [], check: browserChecks.browser },
  { name: 'login-page', depth: 'page', needs: ['browser', 'maintenance'], check: browserChecks.loginPage },
  { name: 'component', depth: 'component', needs: [], check: componentChecks.component },
  { name: 'nhi-component', depth: 'component', needs: [], check: healthCardChecks.component },
  { name: 'pop-up', depth: 'component', needs: ['browser'], check: browserChecks.popUp },
  {
    name: 'network-access',
    depth: 'component',
    needs: ['component', 'login-page'],
    check: componentChecks.networkAccess,
  },
  { name: 'service', depth: 'card', needs: ['component', 'nhi-component'], check: cardChecks.service },
  { name: 'reader', depth: 'card', needs: ['service'], check: cardChecks.reader },
  { name: 'card', depth: 'card', needs: ['reader'], check: cardChecks.card },
  { name: 'kind', depth: 'card', needs: ['card'], check: cardChecks.kind },
  { name: 'certificate', depth: 'card', needs: ['kind'], check: cardChecks.certificate },
  { name: 'tries', depth: 'card', needs: ['kind'], check: cardChecks.tries },
  {
    name: 'login',
    depth: 'login',
    needs: ['login-page', 'pop-up', 'network-access', 'kind', 'certificate', 'tries'],
    check: journeyChecks.login,
  },
  { name: 'menu', depth: 'menu', needs: ['login'], check: journeyChecks.menu },
  { name: 'download', depth: 'download', needs: ['menu'], check: journeyChecks.download },
];
