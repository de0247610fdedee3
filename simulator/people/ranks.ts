/** A title and its 官職等, as one step of a career. */
export interface Rank {
  readonly title: string;
  readonly grade: string;
}

/** Ranks from the lowest to the highest; a career goes through some of them in this order. */
export const ranks: readonly Rank[] = [
  { title: '書記', grade: '委任第二職等' },
  { title: '辦事員', grade: '委任第三職等' },
  { title: '助理員', grade: '委任第四職等' },
  { title: '科員', grade: '委任第五職等' },
  { title: '科員', grade: '薦任第六職等' },
  { title: '專員', grade: '薦任第七職等' },
  { title: '股長', grade: '薦任第八職等' },
  { title: '科長', grade: '薦任第九職等' },
  { title: '專門委員', grade: '簡任第十職等' },
  { title: '副處長', grade: '簡任第十一職等' },
];
