import { type Depth, depthOrder, layerLines, type SensitiveValue, speakLayer } from '../../reports/index.ts';
import { afterRun } from '../after-run/after-run.ts';
import { leaksAfter } from '../after-run/leaks-after.ts';
import { firstFailure } from '../layers/first-failure.ts';
import { Ground } from '../layers/ground.ts';
import { LayerCheck } from '../layers/layer-check.ts';
import { layers } from '../layers/layers.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { reached } from '../smoke/reached.ts';

/** `ecpa smoke`: checks the login path down to a depth, with one PIN at most. Gives the exit code. */
export async function smoke(settings: Settings, depth: Depth): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const wanted = layers.filter((layer) => layer.depth && depthOrder.indexOf(layer.depth) <= depthOrder.indexOf(depth));
  let known: readonly SensitiveValue[] = [];
  const report = await runCommand('smoke', settings, language, async ({ step }, log) => {
    using interruption = listenForInterruption();
    await using ground = new Ground({ settings, depth, step, log, interruption });
    const check = new LayerCheck(ground);
    const spoken = () => check.found.map(({ name, finding }) => speakLayer(language, name, finding));
    const note = (): void => {
      const days = ground.certificateDaysLeft;
      const certificate = days === undefined ? {} : { certificateDaysLeft: days };
      log.details = { depth, reached: reached(check.found), layers: spoken(), ...certificate };
    };
    note();
    await ground.confirm();
    if (ground.goesTo('page')) void ground.launch();
    const [walked] = await Promise.allSettled([
      (async () => {
        for (const layer of wanted) {
          await check.check(layer);
          note();
        }
      })(),
    ]);
    const [left] = await Promise.allSettled([ground.leave()]);
    known = log.known ?? [];
    if (!settings.json && !settings.quiet) process.stdout.write(layerLines(spoken(), language, process.stdout.columns));
    if (walked.status === 'rejected') throw walked.reason;
    const first = firstFailure(check.found);
    if (first) {
      log.failure = first.failure;
      throw first.error;
    }
    if (left.status === 'rejected') throw left.reason;
  });
  await afterRun(report, settings);
  return leaksAfter(settings, known) ?? report.exitCode;
}
