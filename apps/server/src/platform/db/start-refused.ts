// A start that must not go on: what is wrong with the installation, in Vietnamese, for whoever started it.

/**
 * Thrown where the server or a command cannot start and a person has to act.
 * Print the message alone and leave with exit code 1; a stack trace would hide what to do.
 */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** The little of a logger that starting needs; a pino logger fits. */
export interface StartLog {
  info(message: string): void;
  error(message: string): void;
}
