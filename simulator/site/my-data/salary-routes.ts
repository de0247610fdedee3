import { createHash } from 'node:crypto';
import { rocDateShort, salaryPdf, taiwanDate } from '../../paperwork.ts';
import { person as invent } from '../../people/index.ts';
import { salarySlip } from '../../payroll/index.ts';
import { salaryYears } from '../content/salary-years.ts';
import type { Html } from '../http/html.ts';
import { page, type Reply } from '../http/reply.ts';
import type { MemberHandler } from '../http/routes.ts';
import type { MemberVisit } from '../http/visit.ts';
import { timedOut } from '../login/timed-out.ts';
import type { SalaryView } from '../skins/my-data-views.ts';
import { errorPage } from '../views/error-page.ts';
import { contentDisposition } from './content-disposition.ts';
import type { MyDataRoom, RoomRoutes } from './my-data-room.ts';
import { faultyAnswer, losesSession, spoiltSlip } from './salary-faults.ts';

/** 待遇表查詢: the form, a month's 待遇表, and its file where the edition has one. */
export function salaryRoutes({ world, skin, view }: MyDataRoom): RoomRoutes {
  const { paths, ...views } = skin.myData;
  const { faults, log } = world;
  const today = (): string => taiwanDate(new Date(world.now()));

  const show = (visit: MemberVisit, shown?: SalaryView['shown']): Html => {
    const bare = faults.has('rooms-bare');
    const canAsk = !bare && !faults.has('salary-page-without-query');
    return views.salary({ ...view(visit), years: bare ? [] : salaryYears(today()), canAsk, shown });
  };

  /** The month of a posted form; `undefined` where the form is none of the page's. */
  const monthOf = ({ form }: MemberVisit): string | undefined => {
    const [year, month] = [Number(form.get('year')), Number(form.get('month'))];
    const isOurs = form.has('__VIEWSTATE') || form.has('__RequestVerificationToken');
    const known = salaryYears(today()).includes(year) && month >= 1 && month <= 12;
    return isOurs && known ? `${year + 1911}-${String(month).padStart(2, '0')}` : undefined;
  };

  const lookUp: MemberHandler = async (visit): Promise<Reply> => {
    const month = monthOf(visit);
    if (month === undefined) return page(errorPage, 400);
    if (losesSession(world)) {
      world.sessions.mydata.signOut(visit.session);
      return timedOut(world, skin);
    }
    const { person } = visit;
    log.salaryMonths.push({ at: world.at, month, cardNumber: person.cardNumber });
    const slip = faults.has('rooms-empty')
      ? undefined
      : spoiltSlip(world, month, (wanted) => salarySlip(person, wanted, today()));
    return (await faultyAnswer(world, month)) ?? page(show(visit, { month, slip }));
  };

  const send: MemberHandler = async (visit): Promise<Reply> => {
    const month = monthOf(visit);
    const slip = month === undefined ? undefined : salarySlip(visit.person, month, today());
    if (!slip) return page(show(visit, month === undefined ? undefined : { month, slip }));
    const { cardNumber } = visit.person;
    const holder = faults.has('salary-file-other-person') ? invent(cardNumber === invent(0).cardNumber ? 1 : 0) : null;
    const bytes = await salaryPdf(holder ?? visit.person, slip, new Date(world.now()));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    log.documents.push({ at: world.at, kind: 'salary', format: 'pdf', bytes: bytes.length, sha256, cardNumber });
    const disposition = contentDisposition(skin.edition, `待遇表_${rocDateShort(slip.month)}.pdf`);
    return { kind: 'file', bytes, mediaType: 'application/pdf', disposition };
  };

  return {
    [`GET ${paths.page('Salary')}`]: (visit) => page(show(visit)),
    [`POST ${paths.page('Salary')}`]: lookUp,
    ...(paths.salaryFile === undefined ? {} : { [`POST ${paths.salaryFile}`]: send }),
  };
}
