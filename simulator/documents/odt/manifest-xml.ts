import { declaration } from './namespaces.ts';

/** The media type of an OpenDocument text. */
export const odtMediaType = 'application/vnd.oasis.opendocument.text';

const entry = (path: string, mediaType: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${mediaType}"/>`;

/** META-INF/manifest.xml: what the package holds (ODF 1.3 part 2, 3.2). */
export const manifestXml = (parts: readonly string[]): string =>
  `${declaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
  entry('/', odtMediaType) +
  parts.map((part) => entry(part, 'text/xml')).join('') +
  '</manifest:manifest>';
