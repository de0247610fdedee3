import type { Language } from '../messages/wording.ts';
import type { PartKind } from './chart-month.ts';

/** What the chart says. */
export interface ChartWords {
  readonly title: string;
  readonly range: (from: string, to: string) => string;
  readonly parts: Readonly<Record<PartKind, string>>;
  readonly month: string;
  readonly gross: string;
  readonly deducted: string;
  readonly net: string;
  readonly wholeBar: string;
  readonly noFigures: string;
  readonly axis: string;
  readonly monthAxis: string;
  readonly totalNet: string;
  readonly averageNet: string;
  readonly totalGross: string;
  readonly months: (count: number) => string;
  readonly description: string;
  readonly asTable: string;
  readonly deleteAfterUse: string;
}

/** The same in each language. */
export const chartWords: Readonly<Record<Language, ChartWords>> = {
  'zh-TW': {
    title: '待遇圖',
    range: (from, to) => `${from} 至 ${to}`,
    parts: {
      base: '俸額／年功俸',
      professional: '專業加給',
      supervisor: '主管職務加給',
      other: '其他加給',
      bonus: '獎金',
    },
    month: '月份',
    gross: '應發合計',
    deducted: '應扣合計',
    net: '實發金額',
    wholeBar: '柱高為應發合計',
    noFigures: '無可信的金額',
    axis: '新臺幣（元）',
    monthAxis: '月份（民國）',
    totalNet: '實發總額',
    averageNet: '平均每月實發',
    totalGross: '應發總額',
    months: (count) => `${count} 個月`,
    description: '每月一柱，由下而上為各項應發金額；橫線為實發金額。數字列於下方表格。',
    asTable: '以表格顯示',
    deleteAfterUse: '本頁含個人資料，使用完畢後請儘速刪除銷毀。',
  },
  en: {
    title: 'Pay by month',
    range: (from, to) => `${from} to ${to}`,
    parts: {
      base: 'Base pay',
      professional: 'Professional allowance',
      supervisor: 'Supervisor’s allowance',
      other: 'Other allowances',
      bonus: 'Bonus',
    },
    month: 'Month',
    gross: 'Gross',
    deducted: 'Deductions',
    net: 'Net',
    wholeBar: 'the whole bar is the gross',
    noFigures: 'no figures to rely on',
    axis: 'NT$',
    monthAxis: 'Month',
    totalNet: 'Net in all',
    averageNet: 'Net a month',
    totalGross: 'Gross in all',
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    description:
      'A bar for each month, from the bottom up what is paid; the mark across it is the net. The figures stand in the table below.',
    asTable: 'As a table',
    deleteAfterUse: 'This page holds personal data: please delete it right after use.',
  },
};

/** A month as people of a language write it: `114年03月`, `2025-03`. */
export function monthText(month: string, language: Language): string {
  if (language === 'en') return month;
  const [year = 0, place = 0] = month.split('-').map(Number);
  return `${year - 1911}年${String(place).padStart(2, '0')}月`;
}
