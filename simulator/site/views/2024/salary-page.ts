import { rocDateShort } from '../../../paperwork.ts';
import type { PayItem, SalarySlip } from '../../../payroll/index.ts';
import { html, type Html } from '../../http/html.ts';
import type { SalaryView } from '../../skins/my-data-views.ts';
import { pageContent } from '../page-content.ts';
import { requestToken } from '../request-token.ts';
import { amountText, rocYearMonth } from '../salary-amount.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

const months = Array.from({ length: 12 }, (_, place) => place + 1);

function form({ years, canAsk, shown }: SalaryView): Html {
  const [year, month] = shown ? rocYearMonth(shown.month) : [];
  const options = (numbers: readonly number[], unit: string, chosen: number | undefined): readonly Html[] =>
    numbers.map(
      (number) =>
        html`<option value="${number}" ${number === chosen && html` selected`}>
          ${String(number).padStart(2, '0')}${unit}
        </option>`,
    );
  return html`<form class="card choices" method="post" action="${myDataPaths.page('Salary')}">
    ${requestToken()}
    <label
      >年度
      <select name="year">
        ${options(years, '年', year)}
      </select></label
    >
    <label
      >月份
      <select name="month">
        ${options(months, '月', month)}
      </select></label
    >
    ${canAsk && html`<button type="submit">查詢</button>`}
  </form>`;
}

interface PayTable {
  readonly title: string;
  readonly items: readonly PayItem[];
  readonly total: readonly [name: string, amount: number];
}

function payTable({ title, items, total }: PayTable): Html {
  const row = (name: string, amount: number): Html =>
    html`<tr>
      <td>${name}</td>
      <td class="amount">${amountText(amount)}</td>
    </tr>`;
  return html`<table class="data pay">
    <thead>
      <tr>
        <th scope="col">${title}</th>
        <th scope="col">金額（元）</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(({ name, amount }) => row(name, amount))}
    </tbody>
    <tfoot>
      ${row(...total)}
    </tfoot>
  </table>`;
}

function fileForm(slip: SalarySlip): Html {
  const [year, month] = rocYearMonth(slip.month);
  return html`<form method="post" action="${myDataPaths.salaryFile ?? ''}">
    ${requestToken()}<input type="hidden" name="year" value="${year}" /><input
      type="hidden"
      name="month"
      value="${month}"
    />
    <button type="submit">下載PDF</button>
  </form>`;
}

function result({ month, slip }: NonNullable<SalaryView['shown']>): Html {
  const [year, place] = rocYearMonth(slip?.month ?? month);
  const title = html`<h2 id="slipTitle">${year}年${String(place).padStart(2, '0')}月待遇表</h2>`;
  if (!slip) {
    return html`<section class="card" aria-labelledby="slipTitle">
      ${title}
      <p role="status">查無資料</p>
    </section>`;
  }
  const { additions, deductions, gross, deducted, net } = slip;
  const facts = [
    ['服務機關', slip.agency],
    ['支薪官職等', slip.grade],
    ['發放日期', rocDateShort(slip.paidOn)],
  ] as const;
  return html`<section class="card" aria-labelledby="slipTitle">
    ${title} ${pageContent({ facts })}
    <div class="pair">
      ${payTable({ title: '應發項目', items: additions, total: ['應發合計', gross] })}
      ${payTable({ title: '應扣項目', items: deductions, total: ['應扣合計', deducted] })}
    </div>
    <table class="data facts">
      <tbody>
        <tr>
          <th scope="row">實發金額</th>
          <td class="amount">${amountText(net)}</td>
        </tr>
      </tbody>
    </table>
    ${fileForm(slip)}
  </section>`;
}

/** 待遇表查詢: year and month, and below them the month that was asked for, with its file. */
export function salaryPage(view: SalaryView): Html {
  return myDataLayout(
    view,
    '待遇表查詢',
    html`<h1>待遇表查詢</h1>
      ${view.years.length > 0 && form(view)} ${view.shown && result(view.shown)}
      <p class="hint">待遇資料由服務機關提供，如有疑義請洽出納或人事單位。</p>`,
  );
}
