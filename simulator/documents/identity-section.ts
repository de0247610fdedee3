import type { Person } from '../people/index.ts';
import type { FieldsSection } from './resume-section.ts';
import { rocDate } from './roc-date.ts';

/** 基本資料: who the person is and the post held now, which is the last of the posts. */
export function identitySection({ name, sex, id, birthDate, posts }: Person): FieldsSection {
  const first = posts.at(0);
  const current = posts.at(-1);
  return {
    kind: 'fields',
    title: '基本資料',
    rows: [
      [
        { label: '姓名', value: name },
        { label: '性別', value: sex === 'F' ? '女' : '男' },
      ],
      [
        { label: '身分證統一編號', value: id },
        { label: '出生日期', value: rocDate(birthDate) },
      ],
      [{ label: '現職機關', value: current?.agency ?? '無' }],
      [
        { label: '職稱', value: current?.title ?? '無' },
        { label: '官職等', value: current?.grade ?? '無' },
      ],
      [
        { label: '到職日期', value: current ? rocDate(current.from) : '無' },
        { label: '初任公職日期', value: first ? rocDate(first.from) : '無' },
      ],
    ],
  };
}
