import { layerLines, layerNames, type LayerReport, speakLayer } from '../../reports/index.ts';
import { doctorHead } from '../doctor/doctor-head.ts';
import { thisMachine, withoutPersonalData } from '../doctor/without-personal-data.ts';
import { firstFailure } from '../layers/first-failure.ts';
import { Ground } from '../layers/ground.ts';
import { type Found, LayerCheck } from '../layers/layer-check.ts';
import { layers } from '../layers/layers.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What the doctor goes as deep as: everything that needs no PIN. */
const depth = 'card';

const wanted = layers.filter(({ name }) => name !== 'login' && name !== 'menu' && name !== 'download');

/** In the order in which a help desk asks. */
const inOrder = (found: readonly Found[]): readonly Found[] =>
  found.toSorted((one, other) => layerNames.indexOf(one.name) - layerNames.indexOf(other.name));

/** `ecpa doctor`: the layers from Node to the login page, what is wrong, what to do and whom to call. Gives the exit code. */
export async function doctor(settings: Settings): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const machine = thisMachine();
  const report = await runCommand('doctor', settings, language, async ({ step }, log) => {
    using interruption = listenForInterruption();
    await using ground = new Ground({ settings, depth, step, log, interruption });
    const check = new LayerCheck(ground);
    const spoken = (): readonly LayerReport[] =>
      inOrder(check.found)
        .map(({ name, finding }) => speakLayer(language, name, finding))
        .map((layer) => ({ ...layer, detail: withoutPersonalData(layer.detail, machine) }));
    log.details = { layers: [] };
    await ground.confirm();
    void ground.launch();
    for (const layer of wanted) {
      await check.check(layer);
      log.details = { layers: spoken() };
    }
    if (!settings.json && !settings.quiet) {
      const { columns } = process.stdout;
      process.stdout.write(doctorHead(settings.site, columns) + layerLines(spoken(), language, columns));
    }
    const first = firstFailure(inOrder(check.found));
    if (!first) return;
    log.failure = { ...first.failure, detail: withoutPersonalData(first.failure.detail, machine) };
    throw first.error;
  });
  return report.exitCode;
}
