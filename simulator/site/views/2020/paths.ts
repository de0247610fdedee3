import type { EcpaPaths, MyDataPaths } from '../../skins/skin.ts';

/** Where things are at eCPA in 2020: its first page is the login page. */
export const ecpaPaths: EcpaPaths = {
  login: '/',
  certificateLogin: '/verify.asp',
  healthCardLogin: '/nhi_verify.asp',
  activation: '/activate.asp',
  passwordChange: '/password.asp',
  forgottenPassword: '/forgot.asp',
  menu: '/menu.asp',
  applications: '/application.asp',
  enter: '/enter.asp',
  logOut: '/logout.asp',
};

/** Where things are at MyData in 2020. */
export const myDataPaths: MyDataPaths = {
  singleSignOn: '/sso.asp',
  home: '/index.asp',
  agree: '/agree.asp',
  resumeFile: '/resume_file.asp',
  correction: '/review_apply.asp',
  attachment: '/announcement_file.asp',
  personalFile: '/files_download.asp',
  logOut: '/logout.asp',
  page: (id) => `/${id.toLowerCase()}.asp`,
};
