import { allShapes, type CommandShape } from './command-shape.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

/** The completion for PowerShell 5 and later: a part of `$PROFILE`. Files are completed by PowerShell itself. */
export function powershellCompletion(program: CommandShape): string {
  const shapes = allShapes(program);
  const words = shapes.map(({ path, parts, words: fixed, flags }) => {
    const all = [...parts.map(({ name }) => name), ...fixed, ...flags.flatMap(({ names }) => names)];
    return `    ${quoted(path)} = ${list(all)}`;
  });
  const values = shapes.flatMap(({ path, flags }) =>
    flags.flatMap(({ names, value }) =>
      value.kind === 'words' ? names.map((name) => `    ${quoted(`${path}:${name}`)} = ${list(value.words)}`) : [],
    ),
  );
  return `# Completion of ecpa for PowerShell; made by "ecpa completion powershell".
Register-ArgumentCompleter -Native -CommandName ecpa -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${words.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $command = ''
  foreach ($word in $typed) {
    $longer = "$command $word".Trim()
    if ($words.ContainsKey($longer)) { $command = $longer }
  }
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $found = if ($values.ContainsKey("\${command}:$previous")) { $values["\${command}:$previous"] } else { $words[$command] }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
