// A refusal on its way to the asker. Bugs are plain errors; expected outcomes are data.
import type { Finding, ProblemCode } from '@parindex/contract/problem';

export interface ProblemDetails {
  /** One Vietnamese sentence more than the title says, such as the reason of a `can…` function. */
  readonly detail?: string;
  readonly findings?: readonly Finding[];
  /** For record.changed: what was sent and what stands. */
  readonly conflict?: { readonly sent: unknown; readonly stands: unknown };
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** Refuses: `const agency = (await findAgency(db, id)) ?? fail('agency.notFound');` */
export function fail(code: ProblemCode, details?: ProblemDetails): never {
  throw new Problem(code, details);
}

/** Refuses with one finding per reason, all at the same place of the request. */
export function failOn(code: ProblemCode, path: string, messages: readonly string[]): void {
  if (messages.length === 0) return;
  fail(code, { findings: messages.map((message) => ({ path, message, severity: 'error' })) });
}
