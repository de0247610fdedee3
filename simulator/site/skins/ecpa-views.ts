import type { Agency, Person } from '../../people/index.ts';
import type { ApplicationGroup } from '../content/applications.ts';

/** What the login page shows. */
export interface LoginView {
  /** What has to be signed. */
  readonly challenge: string;
  /** What the site has to say, such as why a login was refused. */
  readonly message?: string | undefined;
  readonly hasCaptcha: boolean;
  readonly hasAccountCaptcha: boolean;
  readonly hasPinField: boolean;
  /** Where the page looks for the installed 健保卡 component. */
  readonly nhiComponent: string;
  /** The page that helps somebody whose account cannot be used now. */
  readonly help?: { readonly text: string; readonly href: string } | undefined;
  /** How long after the click the pop-up opens, in ms. */
  readonly popupDelay: number;
}

/** A page of a person or an agency that is signed in. */
export interface MemberView {
  readonly person: Person | Agency;
}

/** The page 應用系統. */
export interface ApplicationsView extends MemberView {
  readonly groups: readonly ApplicationGroup[];
}

/** The way to MyData. */
export interface HandOverView {
  /** Address of MyData's single sign-on. */
  readonly target: string;
  readonly ticket: string;
}
