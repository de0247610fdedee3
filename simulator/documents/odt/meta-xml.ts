import type { ResumeContent } from '../resume-content.ts';
import { escapeXml } from './escape-xml.ts';
import { declaration, namespaces } from './namespaces.ts';

/** meta.xml: title, holder and moment of making. */
export const metaXml = ({ title, holder }: ResumeContent, at: Date): string =>
  `${declaration}<office:document-meta ${namespaces}><office:meta>` +
  '<meta:generator>MyData</meta:generator>' +
  `<dc:title>${escapeXml(title)}</dc:title>` +
  `<dc:subject>${escapeXml(holder)}</dc:subject>` +
  '<dc:language>zh-TW</dc:language>' +
  `<meta:creation-date>${at.toISOString()}</meta:creation-date>` +
  '</office:meta></office:document-meta>';
