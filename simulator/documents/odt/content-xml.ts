import type { ResumeContent } from '../resume-content.ts';
import { escapeXml } from './escape-xml.ts';
import { declaration, namespaces } from './namespaces.ts';
import { sectionTable } from './section-table.ts';
import { columnStylesXml, tableXml } from './table-xml.ts';

const cellStyle = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="table-cell">` +
  `<style:table-cell-properties style:vertical-align="middle" fo:border="0.5pt solid #3d4450" ${properties}/></style:style>`;

const fixedStyles =
  '<style:style style:name="Table" style:family="table"><style:table-properties style:width="17.6cm" table:align="margins" table:border-model="collapsing"/></style:style>' +
  '<style:style style:name="Row" style:family="table-row"><style:table-row-properties style:min-row-height="0.74cm" fo:keep-together="always"/></style:style>' +
  '<style:style style:name="FieldRow" style:family="table-row"><style:table-row-properties style:min-row-height="0.85cm" fo:keep-together="always"/></style:style>' +
  '<style:style style:name="NextPage" style:family="paragraph" style:parent-style-name="Heading"><style:paragraph-properties fo:break-before="page"/></style:style>' +
  cellStyle('LabelCell', 'fo:padding="0.1cm" fo:background-color="#eef1f5"') +
  cellStyle('ValueCell', 'fo:padding="0.1cm" fo:padding-left="0.2cm" fo:padding-right="0.2cm"') +
  cellStyle('ProseCell', 'fo:padding="0.25cm"');

/** content.xml: the title, then each section as a heading and a table. */
export function contentXml({ title, note, printedOn, sections }: ResumeContent): string {
  const parts = sections.map((section, index) => ({ section, table: sectionTable(section, `Part${index + 1}`) }));
  const styles = parts.map(({ table }) => columnStylesXml(table)).join('');
  const body = parts.map(({ section, table }) => {
    const style = section.kind === 'grid' && section.startsPage ? 'NextPage' : 'Heading';
    return (
      `<text:h text:style-name="${style}" text:outline-level="1">${escapeXml(section.title)}</text:h>` + tableXml(table)
    );
  });
  return (
    `${declaration}<office:document-content ${namespaces}>` +
    `<office:automatic-styles>${fixedStyles}${styles}</office:automatic-styles><office:body><office:text>` +
    `<text:p text:style-name="Title">${escapeXml(title)}</text:p>` +
    `<text:p text:style-name="Ends">${escapeXml(note)}<text:tab/>製表日期：${escapeXml(printedOn)}</text:p>` +
    `${body.join('')}<text:p text:style-name="Last"/></office:text></office:body></office:document-content>`
  );
}
