import { Option } from 'commander';
import type { OrdersOptions } from '../commands/orders.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa orders` */
export const addOrdersCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('orders'))
    .description('list and download the electronic orders 獎勵令 and 派免令, each proved')
    .addOption(new Option('--kind <kind>', '獎勵令 or 派免令 alone').choices(['award', 'appointment']))
    .option('--from <date>', 'from this day, month or year on: 2025-03-12, 114-03, 114')
    .option('--to <date>', 'up to this day, month or year')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { orders } = await import('../commands/orders.ts');
      const { kind, from, to } = flags as OrdersOptions;
      done(await orders(await settingsOf(flags), { kind, from, to }));
    });
};
