// Refusals and lost connections as errors the screens can tell apart.
import type { ProblemBody } from '@parindex/contract/problem';

/** The server refused; `problem` says why in Vietnamese. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(`${problem.code}: ${problem.title}`);
    this.problem = problem;
  }
}

/** No answer came: no network, or the server is restarting. Worth trying again. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/** What a failed save means for the value: try again, show both values, or show why it was refused. */
export type SaveFailure =
  | { readonly next: 'retry' }
  | { readonly next: 'conflict'; readonly stands: unknown }
  | { readonly next: 'refused'; readonly error: unknown };

/** Sorts the failure of a save. Only what can pass by itself is tried again. */
export function saveFailure(error: unknown): SaveFailure {
  if (error instanceof ConnectionError) return { next: 'retry' };
  if (error instanceof ProblemError) {
    if (error.problem.code === 'record.changed') return { next: 'conflict', stands: error.problem.conflict?.stands };
    if (error.problem.status >= 500 || error.problem.status === 429) return { next: 'retry' };
  }
  return { next: 'refused', error };
}
