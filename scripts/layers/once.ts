/** Work that is done at most once, whoever asks for it; a failure is kept too, and told to each who asks. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let promise: Promise<Result> | undefined;
  return () => {
    if (!promise) {
      promise = work();
      promise.catch(() => undefined);
    }
    return promise;
  };
}
