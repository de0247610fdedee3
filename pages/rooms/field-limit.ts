import type { Locator } from 'playwright-core';

/** 「限 500 字以內」, 「以 1,000 字為限」 */
const told = /(?:限|以)\s*([\d,]+)\s*(?:個)?(?:中文)?字/u;

/** Most characters that a field takes, by its `maxlength` or by what stands in the area around it; `undefined` if neither tells. */
export async function fieldLimit(field: Locator, area: Locator): Promise<number | undefined> {
  const most = Number((await field.getAttribute('maxlength')) ?? '');
  if (most > 0) return most;
  const [, words] = told.exec((await area.innerText()).normalize('NFKC')) ?? [];
  return words === undefined ? undefined : Number(words.replaceAll(',', ''));
}
