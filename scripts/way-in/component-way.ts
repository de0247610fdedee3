import { logInByComponent } from '../../flows/index.ts';
import { findComponent, type GuardedPin } from '../../middleware/index.ts';
import { catalogue } from '../../reports/index.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { askPin } from './ask-pin.ts';
import { whoIsIn } from './who-is-in.ts';
import { owingLogOut } from './owing-log-out.ts';
import type { WayIn } from './way-in.ts';

/**
 * 憑證登入 by the vendor's installed component (HiPKI). The person is asked for the PIN last, when component, card and browser were
 * found right. Throws `ComponentError`, `ReaderError` or `CardError`.
 */
export async function componentWay(settings: Settings, log: JourneyLog): Promise<WayIn> {
  const component = await findComponent({ reader: settings.reader });
  const { componentOpen } = catalogue(chooseLanguage(settings.lang, process.env));
  if (!settings.quiet) process.stderr.write(`${componentOpen}\n`);
  const wipes: (() => void)[] = [];
  const wipeAll = (): Promise<void> => {
    for (const wipe of wipes) wipe();
    return Promise.resolve();
  };
  const guarded = async (): Promise<GuardedPin> => {
    const { pin, guard } = await askPin(settings, {}, log);
    wipes.push(() => {
      pin.wipe();
    });
    return { pin, spend: (number, verify) => owingLogOut(log, () => guard.budget.spend(number, verify)) };
  };
  return {
    title: 'start the browser; the card is the installed component’s',
    loopback: true,
    open: () =>
      Promise.resolve({
        who: component.cardNumber,
        ...whoIsIn(component.certificates),
        logIn: (flow) => logInByComponent(flow, { component, askPin: guarded }),
        [Symbol.asyncDispose]: wipeAll,
      }),
    [Symbol.asyncDispose]: wipeAll,
  };
}
