import type { Locator } from 'playwright-core';

/** A list of the page: the field that it fills in, and the value of each number that it offers. */
export interface NumberList {
  readonly field: string;
  readonly values: ReadonlyMap<number, string>;
}

/** Reads a list of years or months: 「114」, 「114年」, 「03月」; what has no number (請選擇) is left out. */
export async function readNumberList(list: Locator): Promise<NumberList> {
  const { field, options } = await list.evaluate((element) => {
    const select = element as HTMLSelectElement;
    return { field: select.name, options: Array.from(select.options, ({ text, value }) => [text, value] as const) };
  });
  const values = options.flatMap(([text, value]) => {
    const [number] = /\d+/u.exec(text.normalize('NFKC')) ?? [];
    return number === undefined ? [] : [[Number(number), value] as const];
  });
  return { field, values: new Map(values) };
}

/** Field and value of a number; of a year, its ROC number or its western one. */
export function valueIn({ values }: NumberList, ...numbers: readonly number[]): string | undefined {
  return numbers.map((number) => values.get(number)).find((value) => value !== undefined);
}
