import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { PayItem, SalarySlip } from '../payroll/index.ts';
import type { Person } from '../people/index.ts';
import { drawFields } from './pdf/draw-fields.ts';
import { drawGrid } from './pdf/draw-grid.ts';
import { drawFoot, drawTitle } from './pdf/draw-page-frame.ts';
import { look } from './pdf/look.ts';
import { Sheet } from './pdf/sheet.ts';
import { rocDate, taiwanDate } from './roc-date.ts';
import type { FieldsSection, GridSection } from './resume-section.ts';

const font = fileURLToPath(new URL('fonts/NotoSansTC-subset.otf', import.meta.url));

const amount = (number: number): string => number.toLocaleString('en-US');

function holderSection({ name }: Person, slip: SalarySlip): FieldsSection {
  const [year = 0, month = 0] = slip.month.split('-').map(Number);
  return {
    kind: 'fields',
    title: '一、基本資料',
    rows: [
      [
        { label: '姓名', value: name },
        { label: '待遇年月', value: `${year - 1911} 年 ${month} 月` },
      ],
      [
        { label: '服務機關', value: slip.agency },
        { label: '支薪官職等', value: slip.grade },
      ],
    ],
  };
}

function paySection(slip: SalarySlip): GridSection {
  const { additions, deductions, gross, deducted, net } = slip;
  const cells = (item: PayItem | undefined): string[] => (item ? [item.name, amount(item.amount)] : ['', '']);
  const rows = Array.from({ length: Math.max(additions.length, deductions.length) }, (_, place) => [
    ...cells(additions[place]),
    ...cells(deductions[place]),
  ]);
  const column = (title: string): GridSection['columns'][number] => ({ title, share: 1, align: 'center' });
  return {
    kind: 'grid',
    title: '二、待遇明細（新臺幣元）',
    columns: ['應發項目', '金額', '應扣項目', '金額'].map(column),
    rows: [...rows, ['應發合計', amount(gross), '應扣合計', amount(deducted)], ['', '', '實發金額', amount(net)]],
  };
}

/** The 待遇表 of a month as an A4 PDF of one page with extractable text; the same slip and moment give the same bytes. */
export async function salaryPdf(person: Person, slip: SalarySlip, at: Date): Promise<Uint8Array> {
  const content = {
    title: '待遇表',
    holder: person.name,
    printedOn: rocDate(taiwanDate(at)),
    sections: [],
    note: '本表依服務機關待遇資料產製，如有錯漏請洽出納或人事單位',
    disclaimer: '模擬文件：人物與資料皆屬虛構',
  };
  const info = { Title: content.title, Author: 'MyData 個人資料服務網', Subject: person.name, CreationDate: at };
  const document = new PDFDocument({ size: 'A4', margin: 0, font, lang: 'zh-TW', displayTitle: true, info });
  const bytes = buffer(document);
  const sheet = new Sheet(document, () => undefined);
  drawTitle(sheet, content);
  drawFields(sheet, holderSection(person, slip));
  sheet.y += look.heading.gap;
  drawGrid(sheet, paySection(slip));
  drawFoot(sheet, content, { number: 1, of: 1 });
  document.end();
  return new Uint8Array(await bytes);
}
