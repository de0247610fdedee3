import { aptInstall, rootPrefix } from './apt.mjs';
import { step, warn } from './report.mjs';

/**
 * Installs the system packages that `look` finds lacking; what cannot be installed is told with the command that does it, and passed over.
 * @param {() => readonly import('./system-packages.mjs').SystemPackage[]} look
 */
export async function installSystemPackages(look) {
  const lacking = look();
  if (lacking.length === 0) return;
  const prefix = await rootPrefix();
  if (prefix === undefined) return tellMissing(lacking);
  const names = lacking.map((row) => row.package);
  const words = { en: `system packages: ${names.join(' ')}`, 'zh-TW': `系統套件：${names.join(' ')}` };
  const said = await step(
    words,
    () => aptInstall(names, prefix),
    () => look().length === 0,
  );
  if (look().length === 0) return;
  const lastLine = said.trim().split('\n').at(-1) ?? '';
  warn({ en: `apt-get: ${lastLine}`, 'zh-TW': `apt-get：${lastLine}` });
  tellMissing(look());
}

/** @param {readonly import('./system-packages.mjs').SystemPackage[]} lacking */
function tellMissing(lacking) {
  const list = /** @type {const} */ (['en', 'zh-TW']).map((language) =>
    lacking.map(({ package: name, why }) => `${name} (${why[language]})`).join(', '),
  );
  warn({ en: `missing: ${list[0]}`, 'zh-TW': `缺少：${list[1]}` });
  const command = `sudo apt-get install --no-install-recommends ${lacking.map((row) => row.package).join(' ')}`;
  warn({ en: `to install: ${command}`, 'zh-TW': `安裝方式：${command}` });
}
