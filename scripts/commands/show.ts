import { readyFolder } from '../../documents/index.ts';
import { runCommand } from '../run/command-run.ts';
import { travel } from '../run/journey.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { type RoomName, rooms } from '../show/rooms.ts';
import type { ShowRoom } from '../show/show-room.ts';
import { shownText } from '../show/shown-text.ts';
import { storeSheets } from '../show/store-sheets.ts';

/** What `ecpa show` takes besides the flags of all. */
export interface ShowOptions {
  readonly section?: string | undefined;
  readonly format?: 'csv' | 'xlsx' | undefined;
  readonly download: boolean;
}

/** Refuses flags that a room does not know, before anything is opened. */
function expectKnownFlags(name: RoomName, room: ShowRoom, { section, download }: ShowOptions): void {
  const given = { section: section !== undefined, download };
  for (const flag of ['section', 'download'] as const) {
    if (given[flag] && !room.flags?.includes(flag)) {
      throw new SettingsError('USAGE', `ecpa show ${name} has no --${flag}`);
    }
  }
}

/** `ecpa show <room>`: reads a page of MyData and tells it, as a table, as JSON or as a file. Gives the exit code. */
export async function show(settings: Settings, name: RoomName, options: ShowOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const room: ShowRoom = rooms[name];
  const { section, format, download } = options;
  const report = await runCommand('show', settings, language, async ({ step }, log) => {
    expectKnownFlags(name, room, options);
    if (format !== undefined || download) await readyFolder(settings.out);
    await travel(settings, step, log, async (flow, session, holder) => {
      const out = download ? settings.out : undefined;
      const shown = await room.show(flow, session, { holder, section, out, acceptConsent: settings.acceptConsent });
      const { documents = [], details, fault } = shown;
      log.documents = documents;
      log.details = { room: name, ...details };
      if (!settings.json) process.stdout.write(shownText(shown, language, process.stdout.columns));
      if (fault) throw fault;
      const sheets = { kind: name, title: room.title, out: settings.out, source: session.origin };
      const stored = format ? await storeSheets(shown, { ...sheets, format }) : [];
      log.documents = [...documents, ...stored];
      return log.documents;
    });
  });
  return report.exitCode;
}
