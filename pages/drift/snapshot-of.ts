import type { PageSurvey, SurveyNode } from './page-survey.ts';

/** Parts of a page whose content changes from day to day. */
const volatile = /^(region|table|navigation|complementary|article) "[^"]*(公告|訊息|消息|新聞|連結)/u;

/** Roles that say nothing about the way through a page. */
const leftOut = /^(legend|listitem|cell|row|rowgroup|paragraph|article|generic|option)$/u;

/** How many lines a snapshot may have. */
const most = 70;

/** Whether a node belongs to what changes from day to day. */
export const isVolatile = ({ place }: Pick<SurveyNode, 'place'>): boolean => place.some((part) => volatile.test(part));

/** Roles and names of what a person meets on the page, a line each, indented by the parts they stand in; volatile parts cut out. */
export function snapshotOf({ nodes }: Pick<PageSurvey, 'nodes'>): readonly string[] {
  const shown = nodes.filter((node) => node.visible && !leftOut.test(node.role) && !isVolatile(node));
  const twice = new Set<string>();
  const seen = new Set<string>();
  for (const { role, name } of shown) (seen.has(`${role} ${name}`) ? twice : seen).add(`${role} ${name}`);
  const lines = shown.map((node) => {
    const { role, name, context, place, type } = node;
    const entry = twice.has(`${role} ${name}`) && context !== '' && context !== name ? ` of "${context}"` : '';
    const told = name === '' ? role : `${role} "${name}"`;
    return `${'  '.repeat(place.length)}${told}${type === 'password' ? ' password' : ''}${entry}`;
  });
  return lines.slice(0, most);
}
