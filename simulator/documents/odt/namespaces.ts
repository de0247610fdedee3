const base = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The XML declaration that every part of the package begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Attributes of a part's root element: OpenDocument's prefixes (ODF 1.3 part 3, 1.4) and its version. */
export const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => `xmlns:${name}="${base}${name}:1.0"`),
  `xmlns:fo="${base}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${base}svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ');
