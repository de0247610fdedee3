import type { Language } from '../messages/wording.ts';
import type { Desk } from './desk.ts';

/** How to reach a desk. */
export interface DeskWords {
  readonly name: string;
  /** Telephone as it is dialled inside Taiwan. */
  readonly phone?: string;
  readonly hours?: string;
  readonly site?: string;
}

const helpDesk = { phone: '02-23979108' } as const;
const moica = { site: 'https://moica.nat.gov.tw' } as const;
const nhi = { phone: '0800-030-598' } as const;

/** The same in each language. Numbers stand here only where a public source tells them. */
export const deskWords: Readonly<Record<Language, Readonly<Record<Desk, DeskWords>>>> = {
  'zh-TW': {
    'help-desk': { name: '人事資訊系統客服', hours: '9:00–12:00、14:00–17:00', ...helpDesk },
    moica: { name: '內政部憑證管理中心（MOICA）', ...moica },
    nhi: { name: '衛生福利部中央健康保險署（健保署）', ...nhi },
    'own-it': { name: '貴機關資訊單位' },
    holder: { name: '持卡人本人' },
    'personnel-office': { name: '貴機關人事單位' },
    operator: { name: '設定這項檢查的人' },
    developers: { name: '本程式的開發者' },
  },
  en: {
    'help-desk': {
      name: 'Help desk of the personnel systems (人事資訊系統客服)',
      hours: '9:00–12:00, 14:00–17:00',
      ...helpDesk,
    },
    moica: { name: 'MOICA, the issuer of the card (內政部憑證管理中心)', ...moica },
    nhi: { name: 'National Health Insurance Administration (健保署)', ...nhi },
    'own-it': { name: 'Your own IT' },
    holder: { name: 'The holder of the card' },
    'personnel-office': { name: 'Your personnel office' },
    operator: { name: 'Whoever set up this check' },
    developers: { name: 'The developers of this program' },
  },
};

/** A desk in one line: name, telephone and hours, or address. */
export function deskLine(language: Language, desk: Desk): string {
  const { name, phone, hours, site } = deskWords[language][desk];
  const inBrackets = hours === undefined ? '' : language === 'en' ? ` (${hours})` : `（${hours}）`;
  return `${[name, phone, site].filter((part) => part !== undefined).join(' ')}${inBrackets}`;
}
