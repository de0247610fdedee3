import { type Language, taipeiTimestamp } from '../../reports/index.ts';
import type { ReaderListing } from './card-listing.ts';
import { cardTable } from './card-table.ts';
import { type CardWords, cardWords } from './card-words.ts';
import type { ListingSource, Look } from './listing-source.ts';

/** Tells readers and cards on standard output: to a person, or line by line to a program. */
export class CardVoice {
  readonly #language: Language;
  readonly #words: CardWords;
  readonly #json: boolean;
  #known: readonly string[] = [];

  /** `json`: a program listens; it gets the changes alone, the rest stands in the report. */
  constructor(language: Language, json: boolean) {
    this.#language = language;
    this.#words = cardWords[language];
    this.#json = json;
  }

  /** What leads to the cards. */
  through({ binding, module }: ListingSource): void {
    const name = this.#words.bindings[binding] ?? binding;
    this.#say([this.#words.through, name, ...(module === undefined ? [] : [module])].join('  '), '\n\n');
  }

  list(readers: readonly ReaderListing[]): void {
    this.#say(cardTable(readers, this.#language, process.stdout.columns));
  }

  /** What has changed since the last look: readers that are new or hold another card, and readers that are gone. */
  change({ readers, changed }: Look): void {
    const at = taipeiTimestamp(new Date());
    if (this.#json) process.stdout.write(`${JSON.stringify({ event: 'readers', at, readers })}\n`);
    const names = readers.map(({ name }) => name);
    const gone = this.#known.filter((name) => !names.includes(name));
    this.#known = names;
    this.#say(`${at.slice(11, 19)}\n`, ...gone.map((name) => `${name}\n  ${this.#words.noMore}\n`));
    this.list(readers.filter(({ name }) => changed.includes(name)));
    this.#say('\n');
  }

  #say(...texts: readonly string[]): void {
    if (!this.#json) process.stdout.write(texts.join(''));
  }
}
