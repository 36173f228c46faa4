// Requests are parsed and replies shaped by the contract's zod schemas; what is wrong is said in Vietnamese, all at once.
import { describeIssue } from '@parindex/contract/messages.vi';
import type { FastifySchemaCompiler } from 'fastify';
import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core';

/** What the validator throws: the issues as zod found them. The error handler turns them into findings. */
export class InvalidRequest extends Error {
  readonly issues: readonly $ZodIssue[];

  constructor(issues: readonly $ZodIssue[]) {
    super('request.invalid');
    this.name = 'InvalidRequest';
    this.issues = issues;
  }
}

export const validateByContract: FastifySchemaCompiler<$ZodType> =
  ({ schema }) =>
  (value: unknown) => {
    const result = safeParse(schema, value, { error: describeIssue });
    return result.success ? { value: result.data } : { error: new InvalidRequest(result.error.issues) };
  };

/** For what the router cannot parse itself, such as the fields of an upload. @throws {InvalidRequest} */
export function parseByContract<Value>(schema: $ZodType<Value>, value: unknown): Value {
  const result = safeParse(schema, value, { error: describeIssue });
  if (!result.success) throw new InvalidRequest(result.error.issues);
  return result.data;
}
