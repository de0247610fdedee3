import { safeFileName } from '../documents/index.ts';

/** Names that a person gave, and what they stand for. */
export interface Choice<Item> {
  readonly chosen: readonly Item[];
  /** Names that fit nothing. */
  readonly unmatched: readonly string[];
}

const special = /[\\^$.|+()[\]{}]/gu;

/** A name in which `*` stands for any characters and `?` for one. */
function pattern(name: string): RegExp {
  const source = name
    .normalize('NFC')
    .replace(special, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'isu');
}

/**
 * The items whose name fits one of the names given, in the items' order: the name as the site writes it, without its extension,
 * or as it is made safe; upper and lower case are the same.
 */
export function chooseByName<Item extends { readonly name: string }>(
  items: readonly Item[],
  names: readonly string[],
): Choice<Item> {
  const fits = ({ name }: Item, wanted: string): boolean => {
    const written = name.normalize('NFC');
    const forms = [written, safeFileName(written), written.replace(/\.[a-z0-9]{1,8}$/iu, '')];
    return forms.some((form) => form === wanted.normalize('NFC') || pattern(wanted).test(form));
  };
  return {
    chosen: items.filter((item) => names.some((name) => fits(item, name))),
    unmatched: names.filter((name) => !items.some((item) => fits(item, name))),
  };
}
