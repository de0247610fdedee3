import { letterDocx, letterPdf, mosaicJpeg, rocDate } from '../../paperwork.ts';
import type { Person } from '../../people/index.ts';

/** A file of 個人檔案夾. */
export interface PersonalFile {
  readonly name: string;
  /** ISO date. */
  readonly uploadedOn: string;
  readonly mediaType: string;
  readonly bytes: Promise<Uint8Array>;
}

const pdf = 'application/pdf';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const made = new Map<string, readonly PersonalFile[]>();

function certificate(person: Person, title: string, lines: readonly string[], on: string): Promise<Uint8Array> {
  const paragraphs = [`姓名：${person.name}`, ...lines, `中華${rocDate(on)}`];
  return letterPdf({ title, paragraphs, at: new Date(`${on}T00:00:00Z`) });
}

/** A face of grey squares, another one for each person. */
function portrait({ cardNumber }: Person): Uint8Array {
  const seed = Number(cardNumber.slice(-6));
  return mosaicJpeg(12, 16, (column, row) => {
    const mirrored = Math.min(column, 11 - column);
    return ((seed >> ((mirrored + row * 3) % 17)) & 1) * 110 - 60 + row * 3;
  });
}

function make(person: Person): readonly PersonalFile[] {
  const degree = person.education.at(-1);
  const post = person.posts.at(-1);
  const school = `${degree?.school ?? ''} ${degree?.department ?? ''} ${degree?.degree ?? ''}`;
  const service = [
    `茲證明 ${person.name} 現服務於 ${post?.agency ?? ''}`,
    `職稱：${post?.title ?? ''}`,
    '模擬文件，內容皆屬虛構',
  ];
  return [
    {
      name: '學位證書.pdf',
      uploadedOn: '2024-03-05',
      mediaType: pdf,
      bytes: certificate(person, '學位證書', [school, '修業期滿，成績及格'], '2023-06-20'),
    },
    {
      name: '考試及格證書.pdf',
      uploadedOn: '2024-03-05',
      mediaType: pdf,
      bytes: certificate(person, '考試及格證書', ['公務人員考試及格'], post?.from ?? '2023-01-01'),
    },
    {
      name: '在職服務證明書.docx',
      uploadedOn: '2025-01-16',
      mediaType: docx,
      bytes: Promise.resolve(letterDocx(service)),
    },
    {
      name: '兩吋相片.jpg',
      uploadedOn: '2025-01-16',
      mediaType: 'image/jpeg',
      bytes: Promise.resolve(portrait(person)),
    },
    {
      name: '功績訓練 結業證書(114年).pdf',
      uploadedOn: '2025-09-30',
      mediaType: pdf,
      bytes: certificate(person, '結業證書', ['訓練時數：36 小時'], '2025-09-28'),
    },
  ];
}

/** A file that has the name of another one but other bytes, and one whose name leads to another folder. */
export function troublesomeFiles(person: Person): Readonly<Record<'namesake' | 'outside', PersonalFile>> {
  const uploadedOn = '2025-10-01';
  const outside = Promise.resolve(letterDocx([`離職證明書 ${person.name}`]));
  return {
    namesake: {
      name: '學位證書.pdf',
      uploadedOn,
      mediaType: pdf,
      bytes: certificate(person, '學位證書', ['補發'], '2025-09-01'),
    },
    outside: { name: '../../../離職證明書.docx', uploadedOn, mediaType: docx, bytes: outside },
  };
}

/** The files of a person, the oldest first; made at the first need, and the same bytes each time. */
export function personalFiles(person: Person): readonly PersonalFile[] {
  const known = made.get(person.cardNumber);
  if (known) return known;
  const files = make(person);
  made.set(person.cardNumber, files);
  return files;
}
