/** Common surnames; the people that are made of them are invented. */
export const surnames: readonly string[] = Array.from(
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐' + '周葉蘇莊呂江何蕭羅高潘簡朱鍾游詹胡施沈余',
);
