/** What this program is called in a robots.txt. */
const ourName = 'ecpa-suite';

interface Rule {
  readonly allows: boolean;
  readonly pattern: string;
}

/** A pattern of RFC 9309 §2.2.3 as one of ours: `*` is any text, `$` the end. */
function matches(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+?^{}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return new RegExp(`^${escaped.replace(/\$(?!$)/g, '\\$')}`).test(path);
}

/** The rules of the groups for `name`; `undefined` where there is no such group. */
function rulesFor(name: string, text: string): readonly Rule[] | undefined {
  const rules: Rule[] = [];
  let [isNamed, isHead, isMeant] = [false, false, false];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const field = key.toLowerCase();
    if (field === 'user-agent') {
      const isOurs = value.trim().toLowerCase() === name;
      isMeant = isOurs || (isHead && isMeant);
      isHead = true;
      isNamed ||= isOurs;
    } else if (field === 'allow' || field === 'disallow') {
      isHead = false;
      const pattern = value.trim();
      if (isMeant && pattern !== '') rules.push({ allows: field === 'allow', pattern });
    }
  }
  return isNamed ? rules : undefined;
}

/** Whether a robots.txt lets this program look at a path (RFC 9309 §2.2): the group with its name counts, else that of all. */
export function robotsAllow(text: string, path: string): boolean {
  const rules = rulesFor(ourName, text) ?? rulesFor('*', text) ?? [];
  const fitting = rules.filter(({ pattern }) => matches(pattern, path));
  const longest = Math.max(...fitting.map(({ pattern }) => pattern.length));
  const last = fitting.filter(({ pattern }) => pattern.length === longest);
  return last.length === 0 || last.some(({ allows }) => allows);
}
