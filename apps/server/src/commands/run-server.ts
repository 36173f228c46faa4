// A server in the foreground: starts it, says where it is, stops it on a signal.
import { demonstrationPeople } from '../demonstration/people.ts';
import { issueFirstAdministratorLink } from '../features/account/first-administrator.service.ts';
import { type Config, isDemonstration, readConfig } from '../platform/config.ts';
import { StartRefused } from '../platform/db/start-refused.ts';
import { type RunningServer, startServer } from '../start.ts';
import { startText } from '../start.vi.ts';
import type { CommandIo } from './command.ts';

/** @returns the exit code, once the server has stopped */
export async function runServer(flags: { readonly demonstration: boolean }, io: CommandIo): Promise<number> {
  try {
    const config = readConfig(process.env, flags);
    if (flags.demonstration && !isDemonstration(config)) throw new StartRefused(startText.notLoopback);
    const stopped = signalled();
    const server = await startServer(config, process.env['LOG_LEVEL'] ?? (flags.demonstration ? 'warn' : 'info'));
    await announce(server, config, io);
    await stopped;
    io.out(startText.stopping);
    await server.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    io.err(error.message);
    return 1;
  }
}

/** Listens from the very beginning, so that a signal during the start is not lost. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => resolve());
  });
}

async function announce({ url, deps }: RunningServer, config: Config, io: CommandIo): Promise<void> {
  io.out(startText.ready(url));
  if (isDemonstration(config)) {
    io.out(startText.demonstration);
    for (const person of demonstrationPeople) io.out(startText.person(person));
    io.out(startText.stopHint);
    return;
  }
  const token = await issueFirstAdministratorLink(deps);
  if (token !== null) io.out(startText.firstAdministrator(`${url}/quan-tri-dau-tien/${token}`));
}
