/** 稱謂 of the family members that occur. */
export const relations = { father: '父', mother: '母', spouse: '配偶', son: '長子', daughter: '長女' } as const;

/** Occupations of parents and spouses. */
export const occupations: readonly string[] = [
  '教師',
  '務農',
  '商',
  '護理師',
  '公務人員',
  '工程師',
  '家管',
  '退休',
  '軍',
];

/** What a child does. */
export const childOccupation = '學生';
