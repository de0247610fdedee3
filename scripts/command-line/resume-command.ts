import { Option } from 'commander';
import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa resume` */
export const addResumeCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('resume'))
    .description('log in, open MyData, download the 履歷表')
    .addOption(new Option('--form <form>', '一般履歷表 or 簡式履歷表').choices(['general', 'brief']).default('general'))
    .addOption(new Option('--format <format>', 'file format').choices(['pdf', 'odt']).default('pdf'))
    .option('--diff', 'tell what has changed since the last one')
    .option('--ephemeral', 'show the document and delete it when you are done')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { resume } = await import('../commands/resume.ts');
      const form: 'brief' | 'general' = flags['form'] === 'brief' ? 'brief' : 'general';
      const format: 'odt' | 'pdf' = flags['format'] === 'odt' ? 'odt' : 'pdf';
      const options = {
        choice: { form, format },
        diff: flags['diff'] === true,
        ephemeral: flags['ephemeral'] === true,
      };
      done(await resume(await settingsOf(flags), options));
    });
};
