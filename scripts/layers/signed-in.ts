import type { DownloadedDocument } from '../../documents/index.ts';
import { downloadResume, type MyDataSession, openMyData, readSignedIn } from '../../flows/index.ts';
import type { SensitiveValue } from '../../reports/index.ts';
import { openDeskFolder } from '../ephemeral/desk-folder.ts';
import { openWayIn } from '../way-in/open-way-in.ts';
import type { Ground } from './ground.ts';
import { once } from './once.ts';

/** What can be looked at once somebody is signed in. */
export interface SignedIn {
  /** Opens MyData. */
  readonly myData: () => Promise<MyDataSession>;
  /** Downloads the 履歷表, proves it and deletes it. */
  readonly resume: () => Promise<Pick<DownloadedDocument, 'bytes' | 'pages'>>;
}

/** Logs in, with the one PIN of the run. Throws what the way in and the flows throw; nothing of it is tried again. */
export async function signIn(ground: Ground): Promise<SignedIn> {
  const { settings, log } = ground.options;
  const site = await ground.site();
  const flow = await ground.flow();
  const way = await ground.own(() => openWayIn(settings, site, log));
  const entrance = await ground.own(() => way.open());
  const ecpa = await entrance.logIn(flow);
  const holder = entrance.holder ?? (await flow.step('see who is signed in', () => readSignedIn(flow, ecpa)));
  const cookies = (await flow.browser.cookies()).filter(({ value }) => value.length >= 16);
  log.known = [
    { kind: 'name', text: holder.name },
    { kind: 'card number', text: entrance.who },
    ...cookies.map(({ value }): SensitiveValue => ({ kind: 'cookie', text: value })),
  ];
  ground.privateWords.add(holder.name);
  const myData = once(() => openMyData(flow, ecpa, { acceptConsent: settings.acceptConsent }));
  return {
    myData,
    resume: async () => {
      await using desk = await openDeskFolder();
      const choice = { form: 'general', format: 'pdf' } as const;
      const { stored } = await downloadResume(flow, await myData(), { choice, holder, out: desk.folder });
      const { bytes, pages } = await stored;
      return { bytes, ...(pages === undefined ? {} : { pages }) };
    },
  };
}
