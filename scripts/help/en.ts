import type { HelpWords } from './help-words.ts';

/** English. */
export const en: HelpWords = {
  texts: {},
  headings: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    commands: 'COMMANDS',
    ownFlags: 'FLAGS',
    commonFlags: 'FLAGS OF ALL COMMANDS',
    examples: 'EXAMPLES',
    exitCodes: 'EXIT CODES: WHO HAS TO ACT',
    environment: 'ENVIRONMENT',
    files: 'FILES',
    more: 'MORE',
  },
  helpFlag: 'show the help',
  usage: 'ecpa <command> [flags]',
  flagsOfAll: '[flags of all commands]',
  defaultIs: (value) => ` (default: ${value})`,
  groups: [
    { title: 'BRING DOCUMENTS AND FIGURES', commands: ['resume', 'salary', 'files', 'orders', 'show', 'applications'] },
    { title: 'CHANGE WHAT IS YOURS TO CHANGE', commands: ['statement', 'review'] },
    { title: 'LEAVE NOTHING BEHIND', commands: ['log-out', 'purge'] },
    { title: 'DOES IT WORK?', commands: ['card', 'doctor', 'smoke', 'drift', 'batch', 'report'] },
    { title: 'MAKE YOURSELF AT HOME', commands: ['setup', 'completion', 'simulate'] },
  ],
  otherGroup: 'MORE COMMANDS',
  examples: {
    '': [
      { line: 'ecpa setup', meaning: 'first steps: reader, card, language and target' },
      { line: 'ecpa resume', meaning: 'the 履歷表, from the embedded simulator' },
      {
        line: 'ecpa resume --card pcsc --site https://ecpa.dgpa.gov.tw',
        meaning: 'your own, with the card in your reader',
      },
      { line: 'ecpa resume --diff', meaning: 'what has changed since the last one' },
      { line: 'ecpa purge --dry-run', meaning: 'which personal data still lie here' },
    ],
    resume: [
      { line: 'ecpa resume --form brief --format odt', meaning: 'The brief form, as an OpenDocument text.' },
      {
        line: 'ecpa resume --diff',
        meaning: 'Also tells what has changed since the last one, on screen and as a page.',
      },
      { line: 'ecpa resume --login nhi', meaning: 'By 健保卡; the NHI’s component has to be installed.' },
      { line: 'ecpa resume --ephemeral', meaning: 'Shows it, and deletes it when you press Enter.' },
      { line: 'ecpa resume --pin-file ~/.ecpa-pin --json', meaning: 'For a scheduler: no questions, one JSON object.' },
      {
        line: 'ecpa resume --keep-session',
        meaning: 'Stays signed in for the next command, which then needs no card.',
      },
    ],
    batch: [
      { line: 'ecpa batch checks.csv', meaning: 'Each row a check; results as JSON and CSV in downloads/.' },
      {
        line: 'ecpa batch checks.csv --at-once 4 --json',
        meaning: 'For a scheduler: four at a time, one JSON object.',
      },
    ],
    files: [
      { line: 'ecpa files', meaning: 'The list, with dates and sizes.' },
      { line: "ecpa files '學位證書*' 兩吋相片.jpg", meaning: 'The files whose names fit; quote what has a *.' },
      { line: 'ecpa files --all --json', meaning: 'Every file, in one login; what became of each.' },
    ],
    orders: [
      { line: 'ecpa orders', meaning: 'All of them; their QR codes must lead to certproof.nchc.org.tw.' },
      { line: 'ecpa orders --kind award --from 113', meaning: '獎勵令 since the ROC year 113.' },
    ],
    show: [
      { line: 'ecpa show profile', meaning: 'Your basic data, as a table.' },
      { line: 'ecpa show review --section 學歷 --format xlsx', meaning: 'One section, also as a workbook.' },
      { line: 'ecpa show announcements --download', meaning: 'The announcements, with their files.' },
      { line: 'ecpa show retirement --json', meaning: 'For a program: dates in ISO.' },
    ],
    'review correct': [
      {
        line: 'ecpa review correct --section 學歷 --text-file what.txt',
        meaning: 'Shows what will be sent, and asks.',
      },
    ],
    'statement set': [
      { line: 'ecpa statement set --from new.txt', meaning: 'Shows the difference, and asks.' },
      { line: 'ecpa statement set --from new.txt --yes --json', meaning: 'For a script: does not ask.' },
    ],
    salary: [
      { line: 'ecpa salary', meaning: 'The last twelve months, on screen and as CSV.' },
      { line: 'ecpa salary --from 110-01 --format xlsx --chart', meaning: 'Since 2021, for Excel, and as a picture.' },
      { line: 'ecpa salary --from 2025-01 --to 2025-12 --format pdf', meaning: 'The site’s own file of each month.' },
    ],
    card: [
      { line: 'ecpa card --watch', meaning: 'Follows cards as they come and go.' },
      { line: 'ecpa card --record card.jsonl', meaning: 'Also writes down what was said to the cards.' },
      { line: 'ecpa card trust TP00…', meaning: 'Lets a card be used again, after you have checked it yourself.' },
    ],
    'card trust': [{ line: 'ecpa card trust TP00000000000000', meaning: 'The number is printed on the card.' }],
    simulate: [
      { line: 'ecpa simulate --port 8080', meaning: 'Prints the addresses, and an invented person with card and PIN.' },
      { line: 'ecpa simulate --edition 2020 --fault maintenance', meaning: 'The site of the guide, in maintenance.' },
      { line: 'ecpa simulate --component', meaning: 'For ecpa resume --card component --site <its address>.' },
    ],
    drift: [
      { line: 'ecpa drift', meaning: 'Home and login page; needs no card and no PIN.' },
      { line: 'ecpa drift --depth portal --strict', meaning: 'Logs in, as far as MyData; risks fail it too.' },
      {
        line: 'ecpa drift record --depth portal --to ./2026',
        meaning: 'Keeps the pages, nothing personal in them; look: ecpa drift --edition ./2026.',
      },
      { line: 'ecpa drift --update', meaning: 'Also writes what the contracts would become, to be read.' },
    ],
    purge: [
      { line: 'ecpa purge --dry-run --all', meaning: 'Lists everything that would be deleted.' },
      { line: 'ecpa purge --older-than 7d', meaning: 'Deletes what is older than 7 days, after asking.' },
      { line: 'ecpa purge --all --yes', meaning: 'Deletes everything, without asking.' },
    ],
    applications: [
      { line: 'ecpa applications', meaning: 'The systems that eCPA offers you, by group.' },
      {
        line: 'ecpa applications --login account --account NAME',
        meaning: 'By account and password; MyData takes no such login.',
      },
    ],
    doctor: [
      {
        line: 'ecpa doctor --site https://ecpa.dgpa.gov.tw',
        meaning: 'This machine and the real site; spends no PIN.',
      },
      { line: 'ecpa doctor | clip', meaning: 'The text for a mail: no names, numbers or folders of yours are in it.' },
    ],
    smoke: [
      { line: 'ecpa smoke', meaning: 'Site, login page, component, card, login; then logs out.' },
      { line: 'ecpa smoke --depth page', meaning: 'The site and its login page alone: no card, no PIN.' },
      { line: 'ecpa smoke --depth download --json', meaning: 'Down to a résumé that is proved and deleted.' },
    ],
    'log-out': [
      { line: 'ecpa log-out', meaning: 'Ends the session that --keep-session left open, here and at the site.' },
    ],
    'report list': [
      { line: 'ecpa report', meaning: 'The last 20 runs.' },
      { line: 'ecpa report list --last 100 --json', meaning: 'A hundred, for a program.' },
    ],
    'report open': [{ line: 'ecpa report open --lang en', meaning: 'The morning page in English, in your browser.' }],
    'report page': [{ line: 'ecpa report page /srv/www/morning.html', meaning: 'Puts it where others can see it.' }],
    'report status': [
      { line: 'ecpa report status', meaning: 'Exit 13 without a login that succeeded in the last 26 hours.' },
      { line: 'ecpa report status --depth site --max-age 2h', meaning: 'For a check of the site every hour.' },
    ],
    completion: [
      { line: 'ecpa completion bash > ~/.local/share/bash-completion/completions/ecpa', meaning: 'For bash.' },
      { line: 'ecpa completion zsh > "${fpath[1]}/_ecpa"', meaning: 'For zsh.' },
      { line: 'ecpa completion fish > ~/.config/fish/completions/ecpa.fish', meaning: 'For fish.' },
      { line: 'ecpa completion powershell >> $PROFILE', meaning: 'For PowerShell.' },
    ],
    setup: [
      { line: 'ecpa setup', meaning: 'Asks, shows the difference in .env, and writes it when you agree.' },
      { line: 'ecpa setup --card pcsc --lang en --yes', meaning: 'Asks nothing: writes what the flags say.' },
    ],
  },
  exitCodes: [
    ['0', 'nobody'],
    ['1', 'us: a bug'],
    ['2', 'the command line or the configuration'],
    ['10', 'the card; never try again unthinkingly'],
    ['11', 'this machine'],
    ['12', 'you'],
    ['13', 'the site, now'],
    ['14', 'us: the site has changed'],
    ['15', 'the document'],
    ['16', 'privacy'],
    ['130', 'you pressed Ctrl-C; logged out all the same'],
  ],
  environment:
    'The names in [brackets] stand for their flags, in the environment or in the file .env of the folder you are in. Order: flag, environment, .env, default. ECPA_LIVE=1 allows a real site without asking; ECPA_MAX_DOWNLOAD_MB is the largest file that is taken (64); ECPA_STATE_DIR is the folder for what is remembered. A PIN is never an argument and never stands in .env.',
  files: [
    'downloads/ (or --out): the documents, readable by you alone, and manifest.jsonl. Delete them after use: ecpa purge.',
    '.env: settings, as ecpa setup writes them.',
  ],
  more: 'ecpa <command> --help: flags, examples, exit codes. --lang zh-TW: 中文說明。',
};
