const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text for an XML element or attribute: its five signs as entities, without the controls that XML 1.0 forbids (2.2). */
export const escapeXml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
