import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';

/** `ecpa setup` */
export const addSetupCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('setup'))
    .description('first steps: asks for language, site, card and reader, writes .env, and looks whether all works')
    .option('--yes', 'do not ask: write what the flags say')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const [{ setup }, { readSettings }, { earlyLanguage }] = await Promise.all([
        import('../commands/setup.ts'),
        import('../settings/read-settings.ts'),
        import('../settings/early-language.ts'),
      ]);
      const { lang } = flags;
      const argv = typeof lang === 'string' ? ['--lang', lang] : [];
      // Without `.env`: what is wrong in it is what this command may be needed for.
      const settings = readSettings({ flags, environment: process.env, dotenvPath: '' });
      const language = earlyLanguage(argv, process.env, '.env');
      const exitCode = await setup(settings, { flags, language, yes: flags['yes'] === true });
      // Of two commands one would be one JSON object too many.
      if (exitCode !== 0 || settings.json) done(exitCode);
      else await program.parseAsync(['doctor', ...argv], { from: 'user' });
    });
};
