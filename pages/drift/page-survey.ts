/** A part of a page that has a role: its name, and the named parts that it stands in, from the outside in. */
export interface SurveyNode {
  readonly role: string;
  readonly name: string;
  /** Type of an input, such as `password`; empty for all others. */
  readonly type: string;
  /** Words of the list entry or table row that it stands in. */
  readonly context: string;
  readonly place: readonly string[];
  readonly visible: boolean;
  /** Where a link leads, absolute. */
  readonly href?: string;
  /** The other window in which it opens. */
  readonly window?: string;
}

/** A field of a form. */
export interface SurveyField {
  /** Type of the input, or its role. */
  readonly kind: string;
  readonly name: string;
  readonly label: string;
  readonly hidden: boolean;
  readonly required: boolean;
  /** A list of which nothing is chosen. */
  readonly unset: boolean;
}

/** A form, or the fields in a part of a page. */
export interface SurveyForm {
  /** Its place among the forms of the page; -1 for a part of the page that is none. */
  readonly index: number;
  readonly method: string;
  /** Absolute addresses: its own, and those of buttons that send it elsewhere. */
  readonly targets: readonly string[];
  /** The other window that its answer comes in. */
  readonly window?: string;
  readonly fields: readonly SurveyField[];
}

/** What a page is made of, as far as a change of it matters; no text that a person has written. */
export interface PageSurvey {
  readonly title: string;
  readonly address: string;
  /** In the order of the page; of a huge page only the first ones. */
  readonly nodes: readonly SurveyNode[];
  /** How many elements the page has. */
  readonly elements: number;
  readonly forms: readonly SurveyForm[];
  /** Absolute addresses of scripts that it names or that were loaded by scripts. */
  readonly scripts: readonly string[];
  /** Absolute addresses of frames and embedded objects. */
  readonly frames: readonly string[];
  /** Absolute addresses that the page goes to by itself. */
  readonly leads: readonly string[];
}

/** One element that a landmark's locator finds. */
export interface FoundElement {
  /** Its place among the nodes of the survey; -1 where it is not among them. */
  readonly index: number;
  readonly role: string;
  readonly name: string;
  readonly type: string;
  readonly visible: boolean;
  /** Shown, and yet nobody can see it. */
  readonly unseen: boolean;
  /** Something else lies over it, or it is out of reach. */
  readonly covered: boolean;
  readonly disabled: boolean;
  /** The form that it belongs to. */
  readonly form?: SurveyForm;
  /** Of a part of the page: the fields in it. */
  readonly inside?: SurveyForm;
  /** Of a part of the page: how many frames are in it. */
  readonly frames: number;
}
