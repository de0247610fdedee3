export type { AnswerOf, Child, QuestionOf, RequestOptions } from './child.ts';
export { ChildFailure } from './child-failure.ts';
export { startChild } from './start-child.ts';
