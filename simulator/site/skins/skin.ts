import type { Html } from '../http/html.ts';
import type { Edition } from '../edition.ts';
import type { ApplicationsView, HandOverView, LoginView, MemberView } from './ecpa-views.ts';
import type {
  MyDataHomeView,
  MyDataPageView,
  MyDataView,
  ReviewView,
  SalaryView,
  StatementView,
} from './my-data-views.ts';

/** Where things are at eCPA. */
export interface EcpaPaths {
  /** Address of the login page, relative to the site. */
  readonly login: string;
  /** Where the form with the signature is posted. */
  readonly certificateLogin: string;
  /** Where the form with the 健保卡's answers is posted. */
  readonly healthCardLogin: string;
  /** 帳號啟用 */
  readonly activation: string;
  /** 變更密碼 */
  readonly passwordChange: string;
  /** 忘記密碼 */
  readonly forgottenPassword: string;
  /** Where somebody is after the login. */
  readonly menu: string;
  readonly applications: string;
  /** Opens an application in a new window; query `app`. */
  readonly enter: string;
  readonly logOut: string;
}

/** Where things are at MyData. */
export interface MyDataPaths {
  readonly singleSignOn: string;
  readonly home: string;
  readonly agree: string;
  readonly resumeFile: string;
  /** Where a correction is asked for. */
  readonly correction: string;
  /** Sends the file of an announcement; query `no`. */
  readonly attachment: string;
  /** Sends a month's 待遇表 as a file; absent where the edition has none. */
  readonly salaryFile?: string;
  /** Sends a file of 個人檔案夾; query `no`. */
  readonly personalFile: string;
  /** Sends an electronic order; queries `kind` and `no`; absent where the edition has none. */
  readonly order?: string;
  readonly logOut: string;
  /** Path of the page with an id. */
  page(id: string): string;
}

/** How an edition looks, and where its pages are; what it does is the same in all. */
export interface Skin {
  readonly edition: Edition;
  readonly ecpa: {
    readonly paths: EcpaPaths;
    login(view: LoginView): Html;
    menu(view: MemberView): Html;
    applications(view: ApplicationsView): Html;
    /** The page in the new window that brings somebody to MyData. */
    handOver(view: HandOverView): Html;
    /** A page that says one thing. */
    message(title: string, text: string): Html;
  };
  readonly myData: {
    readonly paths: MyDataPaths;
    /** Most characters that a 簡要自述 may have. */
    readonly statementLimit: number;
    home(view: MyDataHomeView): Html;
    page(view: MyDataPageView): Html;
    resume(view: MyDataView & { readonly canDownload: boolean }): Html;
    review(view: ReviewView): Html;
    statement(view: StatementView): Html;
    salary(view: SalaryView): Html;
    message(title: string, text: string): Html;
  };
}
