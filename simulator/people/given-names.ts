/** First characters of given names. */
export const firstGivenNames: readonly string[] = Array.from(
  '若明文宜佳冠子品思柏承雅家怡欣志建俊淑書國宗美信彥詩奕昱立永心以',
);

/** Second characters of given names. */
export const secondGivenNames: readonly string[] = Array.from(
  '晴翰婷廷安宏芳華君豪軒涵樺琪良強玲真傑偉雯玉成德彬慧鈞如庭芬銘霖',
);
