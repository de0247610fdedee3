import { rocDate, taiwanDate } from '../../paperwork.ts';
import { type Person, personnelRecord, type Post } from '../../people/index.ts';
import type { Edition } from '../edition.ts';
import type { MyDataPage } from './my-data-page.ts';
import { retirementFacts } from './retirement-facts.ts';

const both: readonly Edition[] = ['2020', '2024'];
const later: readonly Edition[] = ['2024'];

const currentPost = ({ posts }: Person): Post | undefined => posts.at(-1);

/** MyData's menu in the order of the site, each entry with what its page says. */
export const myDataPages: readonly MyDataPage[] = [
  {
    id: 'Profile',
    title: '個人資料',
    editions: both,
    content: (person) => {
      const post = currentPost(person);
      const { telephone, email } = personnelRecord(person);
      return {
        facts: [
          ['姓名', person.name],
          ['身分證統一編號', person.id],
          ['性別', person.sex === 'F' ? '女' : '男'],
          ['出生日期', rocDate(person.birthDate)],
          ['服務機關', post?.agency ?? ''],
          ['職稱', post?.title ?? ''],
          ['官職等', post?.grade ?? ''],
          ['到職日期', post ? rocDate(post.from) : ''],
          ['公務電話', telephone],
          ['電子郵件', email],
        ],
      };
    },
  },
  { id: 'Review', title: '資料查詢及校對', editions: both },
  { id: 'Statement', title: '簡要自述維護', editions: both },
  { id: 'Progress', title: '修改進度查詢', editions: both },
  { id: 'Salary', title: '待遇表查詢', editions: both },
  { id: 'Resume', title: '履歷表下載', editions: both },
  { id: 'Files', title: '個人檔案夾', editions: both },
  { id: 'Awards', title: '獎勵令查詢', editions: later },
  { id: 'Appointments', title: '派免令查詢', editions: later },
  {
    id: 'Retirement',
    title: '可退休日查詢',
    editions: later,
    content: (person, now) => ({
      facts: retirementFacts(person, taiwanDate(now)),
      paragraphs: ['以下依現有人事資料試算，僅供參考，實際日期以審定結果為準。'],
    }),
  },
  { id: 'Promotion', title: '陞遷資績分數查詢', editions: later },
  { id: 'RetirementCard', title: '數位退休證', editions: later },
];

/** The menu of an edition. */
export function menuOf(edition: Edition): readonly MyDataPage[] {
  return myDataPages.filter(({ editions }) => editions.includes(edition));
}
