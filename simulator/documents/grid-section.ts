import type { Column, GridSection } from './resume-section.ts';

/** A column whose cells begin at the left, `share` wide in relation to its sisters. */
export const left = (title: string, share: number): Column => ({ title, share, align: 'left' });

/** A column whose cells stand in the middle. */
export const centre = (title: string, share: number): Column => ({ title, share, align: 'center' });

/** A grid; without entries it has one row that says 無. */
export const gridSection = (title: string, columns: readonly Column[], rows: GridSection['rows']): GridSection => ({
  kind: 'grid',
  title,
  columns,
  rows: rows.length > 0 ? rows : [columns.map((_, index) => (index === 0 ? '無' : ''))],
});

/** The same grid with `times` entries in a row, read row by row; cells that are left over stay empty. */
export function sideBySide(section: GridSection, times: number): GridSection {
  const repeated = <Item>(items: readonly Item[]): readonly Item[] => Array.from({ length: times }, () => items).flat();
  const empty = section.columns.map(() => '');
  return {
    ...section,
    columns: repeated(section.columns),
    rows: Array.from({ length: Math.ceil(section.rows.length / times) }, (_, row) =>
      Array.from({ length: times }, (_, column) => section.rows[row * times + column] ?? empty).flat(),
    ),
  };
}
