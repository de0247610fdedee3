import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa card` and `ecpa card trust` */
export const addCardCommand: AddCommand = (program, done) => {
  const card = withCommonFlags(program.command('card'))
    .description('readers, cards, certificates and what is known of the tries left; spends no PIN')
    .option('--full', 'show card numbers whole')
    .option('--watch', 'follow cards as they come and go')
    .option('--record <file>', 'write down what is said to the cards, for finding faults; never a PIN')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const commands = await import('../commands/card.ts');
      const { full, watch, record } = flags;
      const options = { full: full === true, watch: watch === true, record: record as string | undefined };
      done(await commands.card(await settingsOf(flags), options));
    });
  withCommonFlags(card.command('trust <number>'))
    .description('let a card be used again, after you have checked it yourself')
    .action(async (number: string, flags: Readonly<Record<string, unknown>>) => {
      const { trustCard } = await import('../commands/trust-card.ts');
      done(await trustCard(await settingsOf(flags), number));
    });
};
