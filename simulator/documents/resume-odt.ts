import { strToU8, zipSync } from 'fflate';
import type { Person } from '../people/index.ts';
import { contentXml } from './odt/content-xml.ts';
import { manifestXml, odtMediaType } from './odt/manifest-xml.ts';
import { metaXml } from './odt/meta-xml.ts';
import { stylesXml } from './odt/styles-xml.ts';
import { resumeContent } from './resume-content.ts';
import type { ResumeOptions } from './resume-options.ts';

/** The 履歷表 of a person as an OpenDocument text: `mimetype` first and stored, as ODF 1.3 part 2, 3.3 asks. */
export function resumeOdt(person: Person, { form, at = new Date() }: ResumeOptions): Promise<Uint8Array> {
  const content = resumeContent(person, form, at);
  const parts = {
    'content.xml': contentXml(content),
    'styles.xml': stylesXml(content),
    'meta.xml': metaXml(content, at),
  };
  const files = Object.entries({ ...parts, 'META-INF/manifest.xml': manifestXml(Object.keys(parts)) });
  return Promise.resolve(
    zipSync(
      {
        mimetype: [strToU8(odtMediaType), { level: 0 }],
        ...Object.fromEntries(files.map(([name, xml]) => [name, strToU8(xml)])),
      },
      { mtime: at },
    ),
  );
}
