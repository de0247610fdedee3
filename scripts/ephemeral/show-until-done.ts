import { createInterface } from 'node:readline';
import { deletionWords, type Language } from '../../reports/index.ts';
import { showFile, type Viewer } from './viewer.ts';

/** Settles when the person presses Enter, when the input ends, or when `given` settles. */
async function enterPressed(input: NodeJS.ReadableStream, given: Promise<void>): Promise<void> {
  const lines = createInterface({ input });
  const close = (): void => {
    lines.close();
  };
  void given.then(close);
  await new Promise<void>((resolve) => {
    lines.once('line', close);
    lines.once('close', resolve);
  });
}

/** Shows a document, or says where it is, and waits until the person is done with it. */
export async function showUntilDone(
  path: string,
  options: {
    readonly viewer: Viewer;
    readonly language: Language;
    readonly input: NodeJS.ReadableStream;
    readonly output: { write(text: string): unknown };
    /** Settles when there is no more time. */
    readonly givenUp: Promise<void>;
  },
): Promise<void> {
  const { viewer, language, input, output, givenUp } = options;
  const words = deletionWords[language];
  const shown = await showFile(viewer, path);
  output.write(`${shown ? words.shown : words.noViewer(path)}\n${words.pressEnter}\n`);
  await enterPressed(input, givenUp);
}
