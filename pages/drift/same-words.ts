const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');

/** Whether two names read the same: spaces, signs, icons and the width of letters aside. */
export const sameWords = (one: string, other: string): boolean => one === other || bare(one) === bare(other);
