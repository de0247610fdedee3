import type { SurveyNode } from './page-survey.ts';

/** The parts that a node stands in, as one text. */
export const placeOf = ({ place }: Pick<SurveyNode, 'place'>): string => place.join(' > ') || 'page';

/** A node as one text: `textbox "密碼" (password) in main > group "憑證登入"`. */
export function wordsOf(node: Pick<SurveyNode, 'role' | 'name' | 'type' | 'context' | 'place'>): string {
  const type = node.type === 'password' ? ' (password)' : '';
  const entry = node.context !== '' && node.context !== node.name ? ` of “${node.context}”` : '';
  return `${node.role} "${node.name}"${type}${entry} in ${placeOf(node)}`;
}
