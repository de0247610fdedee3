/** Places that are on no map, so that no real agency is named. */
export const places: readonly string[] = [
  '青嵐縣',
  '松濤市',
  '明湖縣',
  '望海市',
  '白鷺縣',
  '稻香縣',
  '南坡市',
  '雲起縣',
];

/** Offices of a local government. */
export const offices: readonly string[] = [
  '政府人事處',
  '政府主計處',
  '政府社會處',
  '政府工務處',
  '政府民政處',
  '政府教育處',
  '地政局',
  '稅務局',
  '衛生局',
  '環境保護局',
  '消防局',
  '文化局',
];
