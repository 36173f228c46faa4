// `parindex serve`: production. No demonstration data; the first administrator comes in by a one-time link.
import type { Command } from './command.ts';
import { commandsText } from './commands.vi.ts';
import { runServer } from './run-server.ts';

export const serve: Command = async (args, io) => {
  if (args.length > 0) {
    io.err(commandsText.unexpected(args));
    return 2;
  }
  return runServer({ demonstration: false }, io);
};
