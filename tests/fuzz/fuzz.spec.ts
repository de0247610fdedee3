import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { everyTarget } from './every-target.ts';
import { fuzz, runCase } from './fuzz.ts';

/** `npm run fuzz` runs 100,000 of each; here is a share. The seed differs from day to day and stands in the message. */
const cases = 500;
const seed = Math.floor(Date.now() / 86_400_000);

/** Inputs that once broke a parser, by its name. */
const found = fileURLToPath(new URL('found', import.meta.url));

const foundOf = (name: string): string[] => {
  const folder = join(found, name);
  return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
};

test('no parser of outside data crashes, hangs or pollutes a prototype', async () => {
  test.setTimeout(180_000);
  for (const target of await everyTarget()) {
    const { failure } = await fuzz(target, { cases: target.isCostly ? cases / 20 : cases, seed });
    expect(failure, `${target.name}, seed ${seed}: ${failure?.input.toString('hex') ?? ''}`).toBeUndefined();
  }
});

test('what once broke a parser does so no more', async () => {
  const targets = await everyTarget();
  for (const target of targets) {
    for (const file of foundOf(target.name)) {
      expect(await runCase(target, readFileSync(file)), file).toMatch(/^(taken|refused)$/);
    }
  }
  expect(readdirSync(found).filter((name) => !targets.some((target) => target.name === name))).toEqual([]);
});

test('tells a parser that throws what it may not, and one that pollutes a prototype', async () => {
  const seeds = [Buffer.from('a')];
  const broken = (parse: () => unknown) => fuzz({ name: 'broken', seeds, parse }, { cases: 2, seed });
  const thrown = await broken(() => {
    throw new TypeError('oops');
  });
  expect(thrown.failure).toMatchObject({ index: 0, error: { message: 'oops' } });
  const polluting = await broken(() => Object.assign(Object.prototype, { polluted: 1 }));
  Reflect.deleteProperty(Object.prototype, 'polluted');
  expect(polluting.failure?.error).toMatchObject({ message: 'a prototype was polluted' });
});
