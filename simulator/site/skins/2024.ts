import { applicationsPage } from '../views/2024/applications-page.ts';
import { handOverPage } from '../views/2024/hand-over-page.ts';
import { loginPage } from '../views/2024/login-page.ts';
import { menuPage } from '../views/2024/menu-page.ts';
import { ecpaMessagePage, myDataMessagePage } from '../views/2024/message-page.ts';
import { myDataHomePage } from '../views/2024/my-data-home-page.ts';
import { myDataEntryPage } from '../views/2024/my-data-entry-page.ts';
import { reviewPage } from '../views/2024/review-page.ts';
import { statementLimit, statementPage } from '../views/2024/statement-page.ts';
import { resumePage } from '../views/2024/resume-page.ts';
import { salaryPage } from '../views/2024/salary-page.ts';
import type { Skin } from './skin.ts';
import { ecpaPaths, myDataPaths } from '../views/2024/paths.ts';

/** The edition of later public code and notices. */
export const skin2024: Skin = {
  edition: '2024',
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
