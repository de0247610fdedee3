import type { EcpaPaths, MyDataPaths } from '../../skins/skin.ts';

/** Where things are at eCPA in 2024. */
export const ecpaPaths: EcpaPaths = {
  login: '/webform/clogin.aspx?returnUrl=%2f',
  certificateLogin: '/webform/clogin.aspx',
  healthCardLogin: '/webform/nhilogin.aspx',
  activation: '/Home/Activate',
  passwordChange: '/Home/ChangePassword',
  forgottenPassword: '/Home/ForgotPassword',
  menu: '/Home/Index',
  applications: '/Home/Applications',
  enter: '/Home/RedirectApplication',
  logOut: '/Home/LogOff',
};

/** Where things are at MyData in 2024. */
export const myDataPaths: MyDataPaths = {
  singleSignOn: '/SSO/Login',
  home: '/Home',
  agree: '/Home/Agree',
  resumeFile: '/Resume/Download',
  correction: '/Review/Apply',
  attachment: '/Home/Attachment',
  salaryFile: '/Salary/Download',
  personalFile: '/Files/Download',
  order: '/Order/Download',
  logOut: '/Home/LogOff',
  page: (id) => `/${id}`,
};
