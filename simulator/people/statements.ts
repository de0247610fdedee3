/** First sentences of a 簡要自述. */
export const openings: readonly string[] = [
  '本人自任公職以來，秉持廉潔與效率之原則，',
  '本人歷任基層與業務單位，熟悉法令與實務，',
  '本人喜愛與人合作，重視溝通與協調，',
  '本人長期從事規劃與管理工作，做事細心，',
];

/** Last sentences of a 簡要自述. */
export const closings: readonly string[] = [
  '期望在服務民眾的工作上繼續學習，與機關一同成長。',
  '願以所學貢獻機關，並持續充實資訊與外語能力。',
  '未來將以簡化流程、提升品質為目標，做好每一件事。',
  '平日運動與閱讀並重，樂於分享經驗，帶領新進同仁。',
];
