import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa review correct` */
export const addReviewCommand: AddCommand = (program, done) => {
  const review = program
    .command('review')
    .description('ask for a correction of your data; “ecpa show review” reads them');
  review.action(() => review.error('say what to do: ecpa review correct --section <name> --text-file <file>'));
  withCommonFlags(review.command('correct'))
    .description('ask the personnel office for a correction, after showing what will be sent and asking')
    .requiredOption('--section <name>', 'which section, such as 學歷')
    .requiredOption('--text-file <file>', 'what is wrong and how it should be, in UTF-8')
    .option('--yes', 'do not ask, where there is no terminal to ask at')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { correctReview } = await import('../commands/review-correct.ts');
      const { section, textFile, yes = false } = flags as { section: string; textFile: string; yes?: boolean };
      done(await correctReview(await settingsOf(flags), { section, textFile, yes }));
    });
};
