import type { Language } from '../messages/wording.ts';
import { enLayers } from './en.ts';
import type { LayerName } from './layer-report.ts';
import { zhTwLayers } from './zh-tw.ts';

/** Why a layer does not matter for a run. */
export type Spared = 'virtual-card' | 'bridge' | 'no-card' | 'no-health-card' | 'plain-http' | 'no-vendor';

/** What is said of layers in one language. Nothing in it names a person, a card's number or a folder. */
export interface LayerWords {
  readonly names: Readonly<Record<LayerName, string>>;
  readonly spared: Readonly<Record<Spared, string>>;
  readonly notReached: (layer: string) => string;
  /** The reader's binding: PC/SC, PKCS#11, the simulator's. */
  readonly ways: Readonly<Record<'virtual' | 'pcsc' | 'pkcs11' | 'component', string>>;
  readonly products: Readonly<Record<string, string>>;
  readonly answers: (version: string) => string;
  readonly nhiAnswers: string;
  readonly popUpAllowed: string;
  readonly mayReach: string;
  readonly holders: Readonly<Record<'person' | 'organisation' | 'insured', string>>;
  readonly validFor: (days: number, day: string) => string;
  readonly renew: string;
  readonly triesUnknown: string;
  readonly triesKnown: (count: number, day: string) => string;
  readonly lastPinWrong: string;
  readonly lastTry: string;
  readonly checkCard: string;
  readonly typeItYourself: string;
  readonly clock: (zone: string, skewSeconds: number | undefined) => string;
  readonly setClock: string;
  readonly setZone: string;
  readonly reached: (address: string, proxy: string | undefined) => string;
  readonly onlyTheBrowser: string;
  readonly nameProxy: string;
  readonly tls: (protocol: string, issuer: string, day: string) => string;
  readonly intercepted: (issuer: string) => string;
  readonly askAboutInterception: string;
  readonly answered: (status: number, milliseconds: number) => string;
  readonly noNotice: string;
  readonly asExpected: string;
  readonly asksForCaptcha: string;
  readonly logInByHand: string;
  readonly signedIn: string;
  readonly myDataOpen: string;
  readonly proved: (pages: number | undefined, bytes: number) => string;
}

/** What is said of layers in a language. */
export function layerWords(language: Language): LayerWords {
  return language === 'en' ? enLayers : zhTwLayers;
}
