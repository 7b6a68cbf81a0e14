/** Examples for the end of a command's `--help`: each with what it does. */
export function examples(...all: readonly (readonly [command: string, does: string])[]): string {
  return `\nExamples:\n${all.map(([command, does]) => `  $ react-privacy-center ${command}\n      ${does}\n`).join('')}`;
}
