import { encodeBig5 } from '../../cards/index.ts';
import type { Edition } from '../edition.ts';

/**
 * Content-Disposition of a file, as an edition writes it: 2020 shows a PDF in the browser and names it in raw Big5, 2024
 * sends an attachment and names it as RFC 8187 wants it. Characters stand for bytes.
 */
export function contentDisposition(edition: Edition, fileName: string): string {
  if (edition === '2024') return `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const kind = fileName.endsWith('.pdf') ? 'inline' : 'attachment';
  return `${kind}; filename="${Buffer.from(encodeBig5(fileName)).toString('latin1')}"`;
}
