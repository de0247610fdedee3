export { mutations } from './catalogue.ts';
export type { Effect, MutatedPage, Mutation } from './mutation.ts';
