import type { HealthCardWording } from './wording.ts';

const component = 'https://cloudicweb.nhi.gov.tw/cloudic/system/SMC/mEventesting.htm';
const otherCard = 'Or log in with a 自然人憑證 (--login card).';

/** What is said otherwise when somebody logs in by 健保卡. */
export const enHealthCard: HealthCardWording = {
  'LOCAL.COMPONENT_MISSING': {
    message:
      'A login by 健保卡 needs the 健保卡 component, which did not serve: {detail}. The password was not asked for, or not sent.',
    remedy: `Only that component can sign with a 健保卡. Install and start it, and test it there: ${component}. ${otherCard}`,
  },
  'LOCAL.COMPONENT_OLD': {
    message: 'The 健保卡 component does not do what is needed: {detail}.',
    remedy: `Install its newest version: ${component}. ${otherCard}`,
  },
  'LOCAL.COMPONENT_REFUSED_SITE': {
    message: 'The 健保卡 was not used: {detail}',
    remedy:
      'Check the address of the site first. If it is right and the component does not have it on its list, update the component; otherwise do not go on, and report this to your IT.',
  },
  'READER.NO_CARD': {
    message: 'There is no 健保卡 in the reader, or no reader: {detail}',
    remedy: 'Plug the reader in and insert the 健保卡, chip first.',
  },
  'CARD.WRONG_KIND': {
    message: 'This card is no 健保卡: {detail}',
    remedy: 'Insert the 健保卡, or log in with the card that is there (--login card).',
  },
  'CARD.UNKNOWN': {
    message: 'The 健保卡 cannot be read: {detail}',
    remedy: 'Insert the 健保卡 again; if another reader does not read it either, the NHI exchanges it (0800-030-598).',
  },
  'CARD.PIN_MALFORMED': {
    message: 'The 健保卡密碼 has not the right form: {detail}',
    remedy: 'It has 6 to 12 characters. Type it again, or look at the file.',
  },
  'CARD.PIN_BUDGET': {
    message: 'No 健保卡密碼 was sent, as the last one failed: {detail}',
    remedy:
      'Run the command at a terminal and type the password yourself; or, once you know it: “ecpa card trust nhi:<card number> --site <address>”.',
  },
  'CARD.STATE_UNKNOWN': {
    message: 'It is not known what came of the last 健保卡密碼: {detail}',
    remedy: 'Log in by hand once; then “ecpa card trust nhi:<card number> --site <address>”.',
  },
  'USER.LOGIN_REJECTED': {
    message: 'The login by 健保卡 was refused: {detail}',
    remedy:
      'Log in by hand once. The 健保卡密碼 is the one of 健保卡網路服務註冊, not of the site; if it is forgotten or locked, call the NHI, 0800-030-598. Nothing was tried twice.',
  },
};
