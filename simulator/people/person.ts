/** One entry of a post held: 機關, 職稱, 官職等, 到職 and 卸職 (ISO dates; `to` absent while it lasts). */
export interface Post {
  readonly agency: string;
  readonly title: string;
  readonly grade: string;
  readonly from: string;
  readonly to?: string;
}

/** One year's 考績: ROC year, score, 等次. */
export interface Appraisal {
  readonly rocYear: number;
  readonly score: number;
  readonly grade: '甲等' | '乙等';
}

/** One 獎勵: ISO date, what (嘉獎一次 …), why, number of the order. */
export interface Award {
  readonly date: string;
  readonly kind: string;
  readonly reason: string;
  readonly orderNumber: string;
}

/** One line of 學歷: school, department, degree, months `YYYY-MM`. */
export interface Education {
  readonly school: string;
  readonly department: string;
  readonly degree: string;
  readonly from: string;
  readonly to: string;
}

/** One member of the family: 稱謂, name, ISO birth date, occupation. */
export interface FamilyMember {
  readonly relation: string;
  readonly name: string;
  readonly birthDate: string;
  readonly occupation: string;
}

/** An invented civil servant: what the card, the site and the documents say of one person. No real person's data. */
export interface Person {
  /** Chinese name, such as 林若晴. */
  readonly name: string;
  /** 國民身分證統一編號 of the right form, made by the code. */
  readonly id: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly sex: 'M' | 'F';
  /** 16 ASCII characters, `TP` and 14 digits. */
  readonly cardNumber: string;
  /** The virtual card's PIN, 6–8 digits. */
  readonly pin: string;
  /** The NHI card's number, 12 digits. */
  readonly nhiCardNumber: string;
  /** 健保卡密碼, 6–12 characters; the NHI's servers know it, the card does not. */
  readonly nhiPassword: string;
  readonly account: string;
  readonly password: string;
  readonly posts: readonly Post[];
  readonly appraisals: readonly Appraisal[];
  readonly awards: readonly Award[];
  readonly education: readonly Education[];
  readonly family: readonly FamilyMember[];
  readonly statement: string;
}
