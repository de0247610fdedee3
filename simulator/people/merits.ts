/** Kinds of 獎勵, the frequent ones first. */
export const awardKinds: readonly string[] = ['嘉獎一次', '嘉獎二次', '記功一次', '獎狀一紙'];

/** Why an award was given. */
export const awardReasons: readonly string[] = [
  '辦理年度預算編列作業，圓滿達成任務',
  '推動電子公文線上簽核，績效良好',
  '辦理颱風災害搶救工作，不辭辛勞',
  '協助辦理選務工作，認真負責',
  '承辦為民服務品質考核，成績優良',
  '規劃員工訓練課程，成效顯著',
  '辦理資訊安全稽核，查有實據並完成改善',
];

/** The words around the number of an order: before the year, and after the number. */
export const orderNumberWords: readonly [string, string] = ['府人考字第', '號'];

/** The two results of a yearly appraisal that occur. */
export const appraisalGrades = ['甲等', '乙等'] as const;
