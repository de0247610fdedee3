/**
 * What can stop the set-up: what is wrong and what to do about it, in both languages.
 * @type {Readonly<Record<ProblemName, Readonly<Record<'en' | 'zh-TW', { readonly message: string, readonly remedy: string }>>>>}
 * @typedef {'node-old' | 'npm-missing' | 'npm-failed' | 'registry-unreachable' | 'browser-missing' | 'browser-not-found' | 'lts-unavailable' | 'lock-held'} ProblemName
 */
export const problems = {
  'node-old': {
    en: {
      message: `this Node is too old (${process.versions.node}); 20.19 or newer is needed`,
      remedy: 'install Node 22 or 24 from https://nodejs.org/ and try again',
    },
    'zh-TW': {
      message: `Node 版本太舊（${process.versions.node}），需要 20.19 以上`,
      remedy: '請至 https://nodejs.org/ 安裝 Node 22 或 24 後再試一次',
    },
  },
  'npm-missing': {
    en: {
      message: 'npm was not found beside this Node',
      remedy: 'install Node with npm from https://nodejs.org/, or start with “npm start”',
    },
    'zh-TW': {
      message: '找不到這個 Node 所附的 npm',
      remedy: '請至 https://nodejs.org/ 安裝含 npm 的 Node，或以「npm start」執行',
    },
  },
  'npm-failed': {
    en: {
      message: 'the npm packages could not be installed',
      remedy: 'read the last lines of npm above, then run the same command again',
    },
    'zh-TW': { message: '無法安裝 npm 套件', remedy: '請看上面 npm 的最後幾行訊息，排除後再執行同一個命令' },
  },
  'registry-unreachable': {
    en: {
      message: 'the npm registry cannot be reached; no package was installed',
      remedy:
        'check the network and the proxy (“npm config get registry”, “npm ping”), then run the same command again',
    },
    'zh-TW': {
      message: '連不到 npm registry，沒有安裝任何套件',
      remedy: '請檢查網路與代理伺服器設定（npm config get registry、npm ping），再執行同一個命令',
    },
  },
  'browser-missing': {
    en: {
      message: 'no browser was found and none could be installed (LOCAL.BROWSER_MISSING)',
      remedy:
        'install Chrome, Edge or Chromium (Debian: “sudo apt-get install chromium”; anywhere: “npx playwright install chromium”), or set ECPA_BROWSER to the path of one',
    },
    'zh-TW': {
      message: '找不到瀏覽器，也無法自動安裝（LOCAL.BROWSER_MISSING）',
      remedy:
        '請安裝 Chrome、Edge 或 Chromium（Debian：sudo apt-get install chromium；其他：npx playwright install chromium），或將 ECPA_BROWSER 設為瀏覽器的路徑',
    },
  },
  'browser-not-found': {
    en: {
      message: 'the browser that was asked for (--browser, ECPA_BROWSER) is not there (LOCAL.BROWSER_MISSING)',
      remedy: 'correct the setting, or leave it out to use the browser of this machine',
    },
    'zh-TW': {
      message: '找不到指定的瀏覽器（--browser、ECPA_BROWSER；LOCAL.BROWSER_MISSING）',
      remedy: '請更正設定，或移除設定以使用本機的瀏覽器',
    },
  },
  'lts-unavailable': {
    en: {
      message: 'Node 24 could not be fetched from the npm registry',
      remedy: 'check the network (“npm ping”) and try again, or run “npm test” with a Node 24 of your own',
    },
    'zh-TW': {
      message: '無法自 npm registry 取得 Node 24',
      remedy: '請檢查網路（npm ping）後再試，或以自備的 Node 24 執行 npm test',
    },
  },
  'lock-held': {
    en: {
      message: 'another set-up has been running for half an hour',
      remedy: 'wait for it or end it, then run the same command again',
    },
    'zh-TW': { message: '另一個安裝程序已執行半小時以上', remedy: '請等它完成或結束它，再執行同一個命令' },
  },
};
