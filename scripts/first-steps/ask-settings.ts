import { languages, type Language } from '../../reports/index.ts';
import type { Dialogue } from './dialogue.ts';
import { firstStepsWords, type FirstStepsWords } from './first-steps-words.ts';

/** The real site. */
const liveSite = 'https://ecpa.dgpa.gov.tw';

/** What was answered, by the names of the environment; `undefined`: what the program finds out by itself. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What the questions need to know. */
export interface Asking {
  readonly dialogue: Dialogue;
  readonly language: Language;
  /** What is set today, by the names of the environment. */
  readonly today: Answers;
  /** The names of the readers. Rejects where none can be told. */
  readonly listReaders: () => Promise<readonly string[]>;
}

async function askTarget(dialogue: Dialogue, words: FirstStepsWords, today: string): Promise<string> {
  const choices = (['sim', 'live'] as const).map((value) => ({ value, meaning: words.targets[value] }));
  const target = await dialogue.choose(words.target, choices, today === 'sim' ? 'sim' : 'live');
  if (target === 'sim') return 'sim';
  const address = await dialogue.ask(words.address, today === 'sim' ? liveSite : today);
  dialogue.say(words.liveIsAsked);
  return address;
}

async function askReader(
  { dialogue, today, listReaders }: Asking,
  words: FirstStepsWords,
): Promise<string | undefined> {
  const any = '*';
  try {
    const names = await listReaders();
    const choices = [{ value: any, meaning: words.anyReader }, ...names.map((value) => ({ value, meaning: '' }))];
    const now = today['ECPA_READER'];
    const chosen = await dialogue.choose(words.reader, choices, now !== undefined && names.includes(now) ? now : any);
    return chosen === any ? undefined : chosen;
  } catch (error) {
    if (error instanceof Error && error.name === 'Interrupted') throw error;
    dialogue.say(words.noReaders(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** Asks for language, target, card and reader. Rejects with `Interrupted` when the person leaves. */
export async function askSettings(asking: Asking): Promise<Answers> {
  const { dialogue, language, today } = asking;
  dialogue.say(firstStepsWords[language].welcome);
  const spoken = languages.map((value) => ({ value, meaning: firstStepsWords[language].languages[value] }));
  const chosen = await dialogue.choose(firstStepsWords[language].language, spoken, today['ECPA_LANG'] ?? language);
  const words = firstStepsWords[chosen === 'en' ? 'en' : 'zh-TW'];
  const site = await askTarget(dialogue, words, today['ECPA_SITE'] ?? 'sim');
  const kinds = (['auto', 'virtual', 'pcsc', 'pkcs11', 'component'] as const).filter(
    (kind) => kind !== 'virtual' || site === 'sim',
  );
  const choices = kinds.map((value) => ({ value, meaning: words.cards[value] }));
  const now = today['ECPA_CARD'] ?? 'auto';
  const card = await dialogue.choose(words.card, choices, kinds.some((kind) => kind === now) ? now : 'auto');
  const reader = card === 'pcsc' ? await askReader(asking, words) : today['ECPA_READER'];
  return { ECPA_LANG: chosen, ECPA_SITE: site, ECPA_CARD: card === 'auto' ? undefined : card, ECPA_READER: reader };
}
