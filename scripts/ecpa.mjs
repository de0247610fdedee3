#!/usr/bin/env node
import { builtProgram } from './build/built-program.mjs';

const built = builtProgram();
if (built === undefined) {
  // No build, or sources that were edited since: slower by the time that compiling takes, and always right.
  const { register } = await import('tsx/esm/api');
  register();
}
const { main } = await import(built ?? './main.ts');
await main(process.argv.slice(2));
