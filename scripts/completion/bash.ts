import { allShapes, type CommandShape, type FlagShape } from './command-shape.ts';

/** A text as one word of a shell (POSIX.1 §2.2.2). */
export const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The part of the script that follows the words to the command that they name; the same in bash and zsh. */
export function pathCases(shapes: readonly CommandShape[]): string {
  return shapes
    .flatMap(({ path, parts }) =>
      parts.map((part) => `      ${quoted(`${path} ${part.name}`)}) command=${quoted(part.path)} ;;`),
    )
    .join('\n');
}

/** A pattern of `command:flag` for each name of a flag. */
export const flagPattern = ({ path }: CommandShape, { names }: FlagShape): string =>
  names.map((name) => quoted(`${path}:${name}`)).join('|');

function valueCase(shape: CommandShape, flag: FlagShape): string[] {
  const { value } = flag;
  if (value.kind === 'none') return [];
  const answers = {
    words: `compgen -W ${quoted(value.kind === 'words' ? value.words.join(' ') : '')}`,
    file: 'compgen -f',
    folder: 'compgen -d',
    any: ':',
  } as const;
  return [`    ${flagPattern(shape, flag)}) COMPREPLY=($(${answers[value.kind]} -- "$current")); return ;;`];
}

/** The completion for bash 3.2 and later: `source <(ecpa completion bash)`. */
export function bashCompletion(program: CommandShape): string {
  const shapes = allShapes(program);
  const words = ({ parts, words: fixed, flags }: CommandShape): string =>
    [...parts.map(({ name }) => name), ...fixed, ...flags.flatMap(({ names }) => names)].join(' ');
  return `# Completion of ecpa for bash; made by “ecpa completion bash”.
_ecpa() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in
${pathCases(shapes)}
    esac
  done
  case "$command:$previous" in
${shapes.flatMap((shape) => shape.flags.flatMap((flag) => valueCase(shape, flag))).join('\n')}
  esac
  case "$command" in
${shapes.map((shape) => `    ${quoted(shape.path)}) COMPREPLY=($(compgen -W ${quoted(words(shape))} -- "$current")) ;;`).join('\n')}
  esac
}
complete -o filenames -F _ecpa ecpa
`;
}
