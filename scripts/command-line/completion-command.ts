import { Argument } from 'commander';
import type { AddCommand } from './add-command.ts';

/** `ecpa completion bash|zsh|fish|powershell` */
export const addCompletionCommand: AddCommand = (program, done) => {
  program
    .command('completion')
    .description('print what teaches a shell to complete the commands, flags and their values')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .option('--lang <zh-TW|en>', 'language of the descriptions (default: the system’s)')
    .action(async (shell: 'bash' | 'zsh' | 'fish' | 'powershell', { lang }: { lang?: string }) => {
      const [{ completions }, { commandShape }, { helpWords }, { earlyLanguage }] = await Promise.all([
        import('../completion/complete-for.ts'),
        import('../completion/command-shape.ts'),
        import('../help/speak-help.ts'),
        import('../settings/early-language.ts'),
      ]);
      const language = earlyLanguage(lang === undefined ? [] : ['--lang', lang], process.env, '.env');
      process.stdout.write(completions[shell](commandShape(program, helpWords[language])));
      done(0);
    });
};
