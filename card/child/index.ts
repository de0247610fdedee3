export type { Child, RequestOptions } from './child.ts';
export { ChildFailure } from './child-failure.ts';
export { startChild } from './start-child.ts';
