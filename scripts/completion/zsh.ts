import { flagPattern, pathCases, quoted } from './bash.ts';
import { allShapes, type CommandShape, type FlagShape } from './command-shape.ts';

function valueCase(shape: CommandShape, flag: FlagShape): string[] {
  const { value } = flag;
  if (value.kind === 'none') return [];
  const answers = {
    words: `compadd -- ${value.kind === 'words' ? value.words.map(quoted).join(' ') : ''}`,
    file: '_files',
    folder: '_files -/',
    any: ':',
  } as const;
  return [`    ${flagPattern(shape, flag)}) ${answers[value.kind]}; return ;;`];
}

/** A word with what it means, as `_describe` takes them. */
const described = (word: string, description: string): string =>
  quoted(`${word.replaceAll(':', '\\:')}:${description}`);

function listCase({ path, parts, words, flags }: CommandShape): string {
  const list = [
    ...parts.map(({ name, description }) => described(name, description)),
    ...words.map((word) => described(word, '')),
  ];
  const options = flags.flatMap(({ names, description }) => names.map((name) => described(name, description)));
  return `    ${quoted(path)}) commands=(${list.join(' ')}); flags=(${options.join(' ')}) ;;`;
}

/** The completion for zsh: a file `_ecpa` in a folder of `fpath`. */
export function zshCompletion(program: CommandShape): string {
  const shapes = allShapes(program);
  return `#compdef ecpa
# Completion of ecpa for zsh; made by “ecpa completion zsh”.
_ecpa() {
  local previous=\${words[CURRENT-1]} command='' word
  local -a commands flags
  for word in \${words[2,CURRENT-1]}; do
    case "$command $word" in
${pathCases(shapes)}
    esac
  done
  case "$command:$previous" in
${shapes.flatMap((shape) => shape.flags.flatMap((flag) => valueCase(shape, flag))).join('\n')}
  esac
  case "$command" in
${shapes.map(listCase).join('\n')}
  esac
  (( $#commands )) && _describe command commands
  _describe flag flags
}
if [[ "$funcstack[1]" = _ecpa ]]; then _ecpa "$@"; else compdef _ecpa ecpa; fi
`;
}
