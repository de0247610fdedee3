import { speakError, type SpokenFailure } from '../messages/speak.ts';
import type { Language } from '../messages/wording.ts';
import type { Desk } from '../desk/desk.ts';
import { deskLine } from '../desk/desk-words.ts';
import type { LayerName, LayerReport } from './layer-report.ts';
import { type LayerWords, layerWords } from './layer-words.ts';

/** Says something in the language of the words. */
export type Tell = (words: LayerWords) => string;

/** What a check found, before it is put into words. */
export type Finding =
  | { readonly status: 'ok'; readonly tell: Tell }
  | { readonly status: 'warning'; readonly tell: Tell; readonly remedy: Tell; readonly desk: Desk }
  /** It does not matter for this run. */
  | { readonly status: 'skipped'; readonly tell: Tell }
  | { readonly status: 'not-reached'; readonly because: LayerName }
  | { readonly status: 'failed'; readonly failure: SpokenFailure; readonly error: unknown };

/** A finding in a language. */
export function speakLayer(language: Language, name: LayerName, finding: Finding): LayerReport {
  const words = layerWords(language);
  const nothing = { remedy: '', desk: '' };
  switch (finding.status) {
    case 'ok':
    case 'skipped':
      return { name, status: finding.status, detail: finding.tell(words), ...nothing };
    case 'warning': {
      const { tell, remedy, desk } = finding;
      return { name, status: 'warning', detail: tell(words), remedy: remedy(words), desk: deskLine(language, desk) };
    }
    case 'not-reached': {
      const { because } = finding;
      return { name, status: 'skipped', detail: words.notReached(words.names[because]), ...nothing, because };
    }
    case 'failed': {
      const { code, message, remedy, desk } = speakError(language, { ...finding.failure, layer: name });
      return { name, status: 'failed', detail: message, remedy, desk: deskLine(language, desk), code };
    }
  }
}
