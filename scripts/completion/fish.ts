import { allShapes, type CommandShape, type FlagShape } from './command-shape.ts';

/** A text as one word of fish, which knows two escapes in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** When a command is the one being typed: its words are there, and none of its parts. */
function condition({ path, parts }: CommandShape): string {
  const seen = path
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `__fish_seen_subcommand_from ${word}`);
  const names = parts.map(({ name }) => name).join(' ');
  return [...seen, ...(names === '' ? [] : [`not __fish_seen_subcommand_from ${names}`])].join('; and ');
}

function flagLine(shape: CommandShape, { names, value, description }: FlagShape): string {
  const options = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const values = {
    words: `-x -a ${quoted(value.kind === 'words' ? value.words.join(' ') : '')}`,
    file: '-r -F',
    folder: `-x -a '(__fish_complete_directories)'`,
    any: '-x',
    none: '',
  } as const;
  const parts = [`-n ${quoted(condition(shape))}`, ...options, values[value.kind], `-d ${quoted(description)}`];
  return `complete -c ecpa ${parts.filter((part) => part !== '').join(' ')}`;
}

/** The completion for fish 3: a file `ecpa.fish` in its folder of completions. */
export function fishCompletion(program: CommandShape): string {
  const lines = allShapes(program).flatMap((shape) => [
    ...shape.parts.map(
      ({ name, description }) =>
        `complete -c ecpa -n ${quoted(condition(shape))} -a ${quoted(name)} -d ${quoted(description)}`,
    ),
    ...(shape.words.length > 0
      ? [`complete -c ecpa -n ${quoted(condition(shape))} -a ${quoted(shape.words.join(' '))}`]
      : []),
    ...shape.flags.map((flag) => flagLine(shape, flag)),
  ]);
  return `# Completion of ecpa for fish; made by “ecpa completion fish”.\ncomplete -c ecpa -f\n${lines.join('\n')}\n`;
}
