import type { Command } from 'commander';

/** Adds the flags that every command understands. */
export function withCommonFlags(command: Command): Command {
  return command
    .option('--site <sim|URL>', 'the embedded simulator, or the address of eCPA (default: sim)')
    .option('--edition <2020|2024>', 'which edition of the site the simulator shows (default: 2024)')
    .option('--card <kind>', 'virtual, pcsc, pkcs11 or component')
    .option('--login <way>', 'card, nhi, account or mobile (default: card)')
    .option('--account <name>', 'the account of --login account')
    .option('--reader <name>', 'which reader, where there are several')
    .option('--card-keys <file>', 'the key that wraps a generation 1 card’s PIN (32 hex digits)')
    .option('--pkcs11-module <file>', 'the card vendor’s PKCS#11 library')
    .option('--pin-file <file>', 'read the PIN from a file that nobody else can read')
    .option('--pin-stdin', 'read the PIN from standard input')
    .option(
      '--browser <which>',
      'auto, chrome, msedge, chromium, a path, or a Playwright server’s ws://… (default: auto)',
    )
    .option('--headed', 'show the browser')
    .option('--out <dir>', 'where documents go (default: downloads)')
    .option('--json', 'one JSON object on standard output')
    .option('--lang <zh-TW|en>', 'language of the messages (default: the system’s)')
    .option('--timeout <seconds>', 'how long the site may take for a step (default: 30)')
    .option('--person-timeout <seconds>', 'how long you may take at the browser or the phone (default: 120)')
    .option('--accept-consent', 'agree to 線上檢視 if MyData asks: a legal declaration of yours')
    .option('--keep-session', 'stay signed in for the next command, encrypted, for 20 minutes at most')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say more');
}
