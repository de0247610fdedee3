import type { Field, ResumeSection } from '../resume-section.ts';
import type { OdtCell, OdtTable } from './table-xml.ts';

/** A section as a table named `name`; what is a frame on paper is a table of one cell. */
export function sectionTable(section: ResumeSection, name: string): OdtTable {
  if (section.kind === 'fields') return fieldsTable(section.rows, name);
  if (section.kind === 'prose') {
    const cell: OdtCell = { paragraphs: section.paragraphs, paragraphStyle: 'Prose', cellStyle: 'ProseCell' };
    return { name, widths: [1], rows: [[cell]], headRows: 0, rowStyle: 'Row' };
  }
  const head = section.columns.map(({ title }) => label(title));
  const rows = section.rows.map((texts) =>
    section.columns.map(({ align }, index) => value(texts[index] ?? '', align === 'center' ? 'Centre' : 'Value')),
  );
  return {
    name,
    widths: section.columns.map(({ share }) => share),
    rows: [head, ...rows],
    headRows: 1,
    rowStyle: 'Row',
  };
}

function fieldsTable(lines: readonly (readonly Field[])[], name: string): OdtTable {
  const photo: OdtCell = {
    paragraphs: ['相片'],
    paragraphStyle: 'Quiet',
    cellStyle: 'ValueCell',
    rows: lines.length,
  };
  const rows = lines.map((fields, index) => {
    const cells = fields.flatMap((field): readonly (OdtCell | 'covered')[] =>
      fields.length === 1
        ? [label(field.label), { ...value(field.value, 'Value'), columns: 3 }, 'covered', 'covered']
        : [label(field.label), value(field.value, 'Value')],
    );
    return [...cells, index === 0 ? photo : ('covered' as const)];
  });
  return { name, widths: [86, 117, 86, 117, 93], rows, headRows: 0, rowStyle: 'FieldRow' };
}

const label = (text: string): OdtCell => ({
  paragraphs: [text],
  paragraphStyle: 'Centre',
  cellStyle: 'LabelCell',
});

const value = (text: string, paragraphStyle: 'Value' | 'Centre'): OdtCell => ({
  paragraphs: [text],
  paragraphStyle,
  cellStyle: 'ValueCell',
});
