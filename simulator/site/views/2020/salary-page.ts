import { rocDateShort } from '../../../paperwork.ts';
import type { PayItem, SalarySlip } from '../../../payroll/index.ts';
import { html, type Html } from '../../http/html.ts';
import type { SalaryView } from '../../skins/my-data-views.ts';
import { pageContent } from '../page-content.ts';
import { amountText, rocYearMonth } from '../salary-amount.ts';
import { viewState } from '../view-state.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

const months = Array.from({ length: 12 }, (_, place) => place + 1);

function form({ years, canAsk, shown }: SalaryView): Html {
  const [year, month] = shown ? rocYearMonth(shown.month) : [];
  const options = (numbers: readonly number[], chosen: number | undefined): readonly Html[] =>
    numbers.map((number) => html`<option value="${number}" ${number === chosen && html` selected`}>${number}</option>`);
  return html`<form class="choices" method="post" action="${myDataPaths.page('Salary')}">
    ${viewState()}
    <p>
      <label for="year">年度</label>
      <select id="year" name="year">
        ${options(years, year)}
      </select>
    </p>
    <p>
      <label for="month">月份</label>
      <select id="month" name="month">
        ${options(months, month)}
      </select>
      ${canAsk && html`<button type="submit">查詢</button>`}
    </p>
  </form>`;
}

const written = ({ amount }: PayItem): string => `${amountText(amount).replace('-', '－')}元`;

/** What is paid on the left, what is kept back on the right, and the sums below, as on the paper form. */
function slipTable({ additions, deductions, gross, deducted, net }: SalarySlip): Html {
  const cells = (item: PayItem | undefined): Html =>
    html`<td>${item?.name ?? ''}</td>
      <td class="amount">${item ? written(item) : ''}</td>`;
  const rows = Array.from(
    { length: Math.max(additions.length, deductions.length) },
    (_, place) =>
      html`<tr>
        ${cells(additions[place])}${cells(deductions[place])}
      </tr>`,
  );
  const total = (name: string, amount: number): Html =>
    html`<th scope="row">${name}</th>
      <td class="amount">${amountText(amount)}元</td>`;
  return html`<table class="data pay">
    <thead>
      <tr>
        <th scope="col">應發項目</th>
        <th scope="col">金額</th>
        <th scope="col">應扣項目</th>
        <th scope="col">金額</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
      <tr>
        ${total('應發合計', gross)}${total('應扣合計', deducted)}
      </tr>
      <tr>
        <th scope="row" colspan="2">實發金額</th>
        <td class="amount" colspan="2">${amountText(net)}元</td>
      </tr>
    </tbody>
  </table>`;
}

function result({ slip }: NonNullable<SalaryView['shown']>): Html {
  if (!slip) return html`<p>查無資料</p>`;
  const [year, place] = rocYearMonth(slip.month);
  const facts = [
    ['服務機關', slip.agency],
    ['支薪官職等', slip.grade],
    ['發放日期', rocDateShort(slip.paidOn)],
  ] as const;
  return html`<h3>民國 ${year} 年 ${place} 月份待遇表</h3>
    ${pageContent({ facts })}${slipTable(slip)}`;
}

/** 待遇表查詢: lists of years and months, and below them the month that was asked for. */
export function salaryPage(view: SalaryView): Html {
  return myDataLayout(
    view,
    '待遇表查詢',
    html`<h2>待遇表查詢</h2>
      ${view.years.length > 0 && form(view)} ${view.shown && result(view.shown)}
      <p class="hint">待遇資料由服務機關提供，如有疑義請洽出納或人事單位。</p>`,
  );
}
