/** The questions that a child answers: by name, what is asked and what comes back; everything is structured-cloneable. */
export type Requests<Names> = { readonly [Name in keyof Names]: (input: never) => unknown };

/** What is asked by this name. */
export type QuestionOf<Answers, Name extends keyof Answers> = Answers[Name] extends (input: infer Input) => unknown
  ? Input
  : never;

/** What comes back for it. */
export type AnswerOf<Answers, Name extends keyof Answers> = Answers[Name] extends (input: never) => infer Answer
  ? Answer
  : never;

/** How long a question may take. */
export interface RequestOptions {
  /** Milliseconds until the child is killed; `Infinity` for a question that waits for the world. Default: the child's. */
  readonly timeout?: number;
}

/** A process of ours that holds native code, so that its crash, its hanging and its memory are not ours. */
export interface Child<Answers extends Requests<Answers>> extends AsyncDisposable {
  readonly pid: number;
  /** Settles when the process has gone, however that came about; never rejects. */
  readonly gone: Promise<void>;
  /**
   * Asks one question. Throws `ChildFailure` for an error that the child tells, `ReaderError` `timeout` when the answer
   * does not come in time (the child is killed then), `ReaderError` `no-service` when the child has gone.
   */
  request<Name extends keyof Answers & string>(
    name: Name,
    input: QuestionOf<Answers, Name>,
    options?: RequestOptions,
  ): Promise<AnswerOf<Answers, Name>>;
}
