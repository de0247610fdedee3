import { type Depth, layerLines, type SensitiveValue, speakLayer } from '../../reports/index.ts';
import { afterRun } from '../after-run/after-run.ts';
import { beginRun } from '../after-run/begun-run.ts';
import { withLeaks } from '../after-run/with-leaks.ts';
import { firstFailure } from '../layers/first-failure.ts';
import { Ground } from '../layers/ground.ts';
import { type CommandBody, type Epilogue, runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { LoginPath } from '../smoke/login-path.ts';
import { reached } from '../smoke/reached.ts';

/** `ecpa smoke`: checks the login path down to a depth, with one PIN at most. Gives the exit code. */
export async function smoke(settings: Settings, depth: Depth): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const say = (line: string) => process.stderr.write(line);
  const begun = await beginRun(settings, depth, { environment: process.env, language, say });
  let picture: Uint8Array | undefined;
  let known: readonly SensitiveValue[] = [];
  const epilogue: Epilogue = async (report) => {
    await afterRun(report, settings, picture ? { picture: { mediaType: 'image/jpeg', bytes: picture } } : {});
    await begun[Symbol.asyncDispose]();
    return withLeaks(report, settings, known);
  };
  const body: CommandBody = async ({ step }, log) => {
    using interruption = listenForInterruption();
    await using ground = new Ground({ settings, depth, step, log, interruption });
    const path = new LoginPath(ground);
    const spoken = () => path.found.map(({ name, finding }) => speakLayer(language, name, finding));
    const note = (): void => {
      const days = ground.certificateDaysLeft;
      const certificate = days === undefined ? {} : { certificateDaysLeft: days };
      log.details = { depth, reached: reached(path.found), layers: spoken(), ...certificate };
    };
    note();
    const [walked] = await Promise.allSettled([path.goTo(depth, note)]);
    const first = firstFailure(path.found);
    if (first) picture = await ground.picture();
    const [left] = await Promise.allSettled([ground.leave()]);
    known = log.known ?? [];
    if (path.found.length > 0 && !settings.json && !settings.quiet) {
      process.stdout.write(layerLines(spoken(), language, process.stdout.columns));
    }
    if (walked.status === 'rejected') throw walked.reason;
    if (first) {
      log.failure = first.failure;
      throw first.error;
    }
    if (left.status === 'rejected') throw left.reason;
  };
  return (await runCommand('smoke', settings, language, body, { epilogue })).exitCode;
}
