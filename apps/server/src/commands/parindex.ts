// The dispatcher of `parindex`: the table of commands and nothing else.
import type { Command, CommandIo } from './command.ts';
import { commandsText } from './commands.vi.ts';

/** Each is loaded when it is called: computing offline need not load the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  check: async () => (await import('./check.ts')).check,
  compute: async () => (await import('./compute.ts')).compute,
};

const io: CommandIo = { out: (text) => console.log(text), err: (text) => console.error(text) };

/** @returns the exit code; 2 = the command line could not be understood */
async function dispatch([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    io.out(commandsText.usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return (await command())(args, io);
  io.err(commandsText.unknownCommand(name));
  io.out(commandsText.usage);
  return 2;
}

process.exitCode = await dispatch(process.argv.slice(2));
