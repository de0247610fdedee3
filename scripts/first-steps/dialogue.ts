import { createInterface } from 'node:readline';
import { Interrupted } from '../run/interruption.ts';

/** A choice: what is written, and what it means. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** Asks a person. */
export interface Dialogue extends Disposable {
  /** One of the choices, by its number or its value; Enter takes the standard one. */
  choose(question: string, choices: readonly Choice[], standard: string): Promise<string>;
  /** A line; Enter takes the standard one. */
  ask(question: string, standard: string): Promise<string>;
  say(text: string): void;
}

/** A dialogue at a terminal; lines that are typed ahead count. Its questions reject with `Interrupted` on Ctrl-C, and when the input ends. */
export function openDialogue(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Dialogue {
  const lines = createInterface({ input, output, prompt: '' });
  const typed: string[] = [];
  let wake = (): void => undefined;
  let over = false;
  const giveUp = (): void => {
    over = true;
    wake();
  };
  lines.on('line', (line) => {
    typed.push(line);
    wake();
  });
  lines.once('SIGINT', giveUp);
  lines.once('close', giveUp);
  const nextLine = async (): Promise<string> => {
    while (typed.length === 0 && !over) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const line = typed.shift();
    if (line === undefined) throw new Interrupted();
    return line;
  };
  const ask: Dialogue['ask'] = async (question, standard) => {
    output.write(`${question} [${standard}] `);
    const answer = (await nextLine()).trim();
    return answer === '' ? standard : answer;
  };
  return {
    ask,
    choose: async (question, choices, standard) => {
      for (;;) {
        const list = choices.map(({ value, meaning }, place) => `  ${place + 1}  ${value}  ${meaning}`);
        const answer = await ask(`\n${question}\n${list.join('\n')}\n`, standard);
        const chosen = choices[Number(answer) - 1] ?? choices.find(({ value }) => value === answer);
        if (chosen) return chosen.value;
      }
    },
    say: (text) => {
      output.write(`${text}\n`);
    },
    [Symbol.dispose]: () => {
      lines.close();
    },
  };
}
