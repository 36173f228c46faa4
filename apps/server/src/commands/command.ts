// What every command of `parindex` is: arguments in, exit code out; it prints to the streams it is given.

export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;

/** One line per finding, `file:row: what is wrong, what was expected`. */
export function printFindings(
  findings: readonly { path: string; message: string; severity: 'error' | 'warning' }[],
  print: (text: string) => void,
): void {
  for (const { path, message, severity } of findings) {
    print(`${path}: ${severity === 'warning' ? 'cảnh báo: ' : ''}${message}`);
  }
}
