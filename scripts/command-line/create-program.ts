import { Command } from 'commander';
import type { AddCommand } from './add-command.ts';
import { addApplicationsCommand } from './applications-command.ts';
import { addBatchCommand } from './batch-command.ts';
import { addCardCommand } from './card-command.ts';
import { addCompletionCommand } from './completion-command.ts';
import { addDoctorCommand } from './doctor-command.ts';
import { addDriftCommand } from './drift-command.ts';
import { addFilesCommand } from './files-command.ts';
import { addLogOutCommand } from './log-out-command.ts';
import { addOrdersCommand } from './orders-command.ts';
import { addPurgeCommand } from './purge-command.ts';
import { addReportCommand } from './report-command.ts';
import { addResumeCommand } from './resume-command.ts';
import { addReviewCommand } from './review-command.ts';
import { addSalaryCommand } from './salary-command.ts';
import { addSetupCommand } from './setup-command.ts';
import { addShowCommand } from './show-command.ts';
import { addSimulateCommand } from './simulate-command.ts';
import { addSmokeCommand } from './smoke-command.ts';
import { addStatementCommand } from './statement-command.ts';

/** The commands of `ecpa`, in the order of its help. */
const additions: readonly AddCommand[] = [
  addResumeCommand,
  addSalaryCommand,
  addShowCommand,
  addReviewCommand,
  addStatementCommand,
  addFilesCommand,
  addOrdersCommand,
  addApplicationsCommand,
  addLogOutCommand,
  addPurgeCommand,
  addCardCommand,
  addDoctorCommand,
  addSmokeCommand,
  addReportCommand,
  addDriftCommand,
  addBatchCommand,
  addSetupCommand,
  addCompletionCommand,
  addSimulateCommand,
];

/** Makes every command answer by exceptions, so that one place tells people what is wrong. */
function answerByException(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const part of command.commands) answerByException(part);
}

/** A flag of all that stands before the command's name counts as if it stood behind it. */
function handDown(action: Command): void {
  for (let above = action.parent; above; above = above.parent) {
    for (const option of above.options) {
      const name = option.attributeName();
      const known = action.options.some((own) => own.attributeName() === name);
      if (known && above.getOptionValueSource(name) === 'cli' && action.getOptionValueSource(name) !== 'cli') {
        action.setOptionValueWithSource(name, above.getOptionValue(name), 'cli');
      }
    }
  }
}

/** What asks for the version. */
export const versionFlags: readonly string[] = ['-V', '--version'];

/** The command line of `ecpa`. Each action gives its exit code to `done`. */
export function createProgram(version: string, done: (exitCode: number) => void): Command {
  const program = new Command('ecpa')
    .description('人事服務網 eCPA: logs in with a card and brings documents from MyData')
    .version(version, versionFlags.join(', '))
    .option('--lang <zh-TW|en>', 'language of this help')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .helpCommand(false)
    .hook('preAction', (_, action) => {
      handDown(action);
    })
    .action(() => {
      program.outputHelp();
    });
  for (const add of additions) add(program, done);
  answerByException(program);
  return program;
}
