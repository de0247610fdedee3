import type { ResumeContent } from '../resume-content.ts';
import { escapeXml } from './escape-xml.ts';
import { declaration, namespaces } from './namespaces.ts';

const font = 'Noto Sans CJK TC';
const quiet = 'fo:color="#5c6470" fo:font-size="8.5pt" style:font-size-asian="8.5pt"';

/** Two ends of one line: a tabulator stands at the right margin. */
const ends = '<style:tab-stops><style:tab-stop style:position="17.6cm" style:type="right"/></style:tab-stops>';

interface ParagraphStyle {
  readonly paragraph?: string;
  readonly text?: string;
  readonly inside?: string;
}

const paragraphStyle = (name: string, { paragraph = '', text = '', inside = '' }: ParagraphStyle): string =>
  `<style:style style:name="${name}" style:family="paragraph">` +
  `<style:paragraph-properties ${paragraph}>${inside}</style:paragraph-properties>` +
  `<style:text-properties ${text}/></style:style>`;

const paragraphStyles = [
  paragraphStyle('Value', {}),
  paragraphStyle('Centre', { paragraph: 'fo:text-align="center"' }),
  paragraphStyle('Quiet', { paragraph: 'fo:text-align="center"', text: quiet }),
  paragraphStyle('Ends', { text: quiet, inside: ends }),
  paragraphStyle('Prose', { paragraph: 'fo:text-indent="0.67cm" fo:line-height="115%"' }),
  // A text cannot end with a table: its last paragraph is too small to need a page.
  paragraphStyle('Last', { text: 'fo:font-size="1pt" style:font-size-asian="1pt"' }),
  paragraphStyle('Title', {
    paragraph: 'fo:text-align="center" fo:margin-bottom="0.3cm"',
    text: 'fo:font-size="20pt" style:font-size-asian="20pt" fo:font-weight="bold" style:font-weight-asian="bold"',
  }),
  paragraphStyle('Heading', {
    paragraph: 'fo:margin-top="0.35cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"',
    text: 'fo:font-size="11pt" style:font-size-asian="11pt" fo:font-weight="bold" style:font-weight-asian="bold"',
  }),
].join('');

const pageLayout =
  '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" ' +
  'style:print-orientation="portrait" fo:margin-top="1.2cm" fo:margin-bottom="1.2cm" fo:margin-left="1.7cm" fo:margin-right="1.7cm"/>' +
  '<style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.4cm"/></style:header-style>' +
  '<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/></style:footer-style>' +
  '</style:page-layout>';

/** styles.xml: paragraph styles, an A4 page, and its running head and foot with the page's number. */
export const stylesXml = ({ title, holder, disclaimer }: ResumeContent): string =>
  `${declaration}<office:document-styles ${namespaces}>` +
  `<office:font-face-decls><style:font-face style:name="${font}" svg:font-family="'${font}'" style:font-family-generic="swiss"/></office:font-face-decls>` +
  '<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:punctuation-wrap="hanging" style:line-break="strict"/>' +
  `<style:text-properties style:font-name="${font}" style:font-name-asian="${font}" fo:font-size="9.5pt" style:font-size-asian="9.5pt" ` +
  'fo:language="zh" fo:country="TW" style:language-asian="zh" style:country-asian="TW"/></style:default-style>' +
  `${paragraphStyles}</office:styles>` +
  `<office:automatic-styles>${pageLayout}</office:automatic-styles>` +
  '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">' +
  `<style:header><text:p text:style-name="Ends">${escapeXml(title)}<text:tab/>姓名：${escapeXml(holder)}</text:p></style:header>` +
  `<style:footer><text:p text:style-name="Ends">${escapeXml(disclaimer)}<text:tab/>第 <text:page-number text:select-page="current">1</text:page-number> 頁／共 <text:page-count>1</text:page-count> 頁</text:p></style:footer>` +
  '</style:master-page></office:master-styles></office:document-styles>';
