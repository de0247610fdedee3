import { escapeXml } from './escape-xml.ts';

/** One cell: its text by paragraphs, its styles, and the columns or rows that it spans. */
export interface OdtCell {
  readonly paragraphs: readonly string[];
  readonly paragraphStyle: 'Value' | 'Centre' | 'Quiet' | 'Prose';
  readonly cellStyle: 'LabelCell' | 'ValueCell' | 'ProseCell';
  readonly columns?: number;
  readonly rows?: number;
}

/** A table: a name of its own, relative column widths, rows of cells (`covered` where another cell spans), head rows first. */
export interface OdtTable {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (OdtCell | 'covered')[])[];
  readonly headRows: number;
  readonly rowStyle: 'Row' | 'FieldRow';
}

const fullWidth = 17.6;

/** The automatic styles that a table's columns need (ODF 1.3 part 3, 17.16). */
export function columnStylesXml({ name, widths }: OdtTable): string {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths
    .map(
      (width, index) =>
        `<style:style style:name="${name}.${index}" style:family="table-column">` +
        `<style:table-column-properties style:column-width="${((fullWidth * width) / sum).toFixed(3)}cm"/></style:style>`,
    )
    .join('');
}

/** A table's element; its head rows are repeated on the next page (ODF 1.3 part 3, 9.1). */
export function tableXml({ name, widths, rows, headRows, rowStyle }: OdtTable): string {
  const columns = widths.map((_, index) => `<table:table-column table:style-name="${name}.${index}"/>`).join('');
  const head = rows
    .slice(0, headRows)
    .map((cells) => rowXml(cells, rowStyle))
    .join('');
  const body = rows
    .slice(headRows)
    .map((cells) => rowXml(cells, rowStyle))
    .join('');
  return (
    `<table:table table:name="${name}" table:style-name="Table">${columns}` +
    (head === '' ? '' : `<table:table-header-rows>${head}</table:table-header-rows>`) +
    `${body}</table:table>`
  );
}

const rowXml = (cells: readonly (OdtCell | 'covered')[], style: OdtTable['rowStyle']): string =>
  `<table:table-row table:style-name="${style}">${cells.map(cellXml).join('')}</table:table-row>`;

function cellXml(cell: OdtCell | 'covered'): string {
  if (cell === 'covered') return '<table:covered-table-cell/>';
  const { paragraphs, paragraphStyle, cellStyle, columns = 1, rows = 1 } = cell;
  const spans =
    (columns > 1 ? ` table:number-columns-spanned="${columns}"` : '') +
    (rows > 1 ? ` table:number-rows-spanned="${rows}"` : '');
  const text = paragraphs.map((line) => `<text:p text:style-name="${paragraphStyle}">${escapeXml(line)}</text:p>`);
  return `<table:table-cell table:style-name="${cellStyle}" office:value-type="string"${spans}>${text.join('')}</table:table-cell>`;
}
