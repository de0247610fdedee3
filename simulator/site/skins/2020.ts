import { applicationsPage } from '../views/2020/applications-page.ts';
import { handOverPage } from '../views/2020/hand-over-page.ts';
import { loginPage } from '../views/2020/login-page.ts';
import { menuPage } from '../views/2020/menu-page.ts';
import { ecpaMessagePage, myDataMessagePage } from '../views/2020/message-page.ts';
import { myDataHomePage } from '../views/2020/my-data-home-page.ts';
import { myDataEntryPage } from '../views/2020/my-data-entry-page.ts';
import { reviewPage } from '../views/2020/review-page.ts';
import { statementLimit, statementPage } from '../views/2020/statement-page.ts';
import { resumePage } from '../views/2020/resume-page.ts';
import { salaryPage } from '../views/2020/salary-page.ts';
import type { Skin } from './skin.ts';
import { ecpaPaths, myDataPaths } from '../views/2020/paths.ts';

/** The edition of the guide. */
export const skin2020: Skin = {
  edition: '2020',
  ecpa: {
    paths: ecpaPaths,
    login: loginPage,
    menu: menuPage,
    applications: applicationsPage,
    handOver: handOverPage,
    message: ecpaMessagePage,
  },
  myData: {
    paths: myDataPaths,
    statementLimit,
    home: myDataHomePage,
    page: myDataEntryPage,
    resume: resumePage,
    review: reviewPage,
    statement: statementPage,
    salary: salaryPage,
    message: myDataMessagePage,
  },
};
