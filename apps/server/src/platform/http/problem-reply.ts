// Every refusal leaves as RFC 9457; a bug leaves as 500 without details and stays in the log with its request id.
import { type Finding, type ProblemBody, type ProblemCode, problemStatus } from '@parindex/contract/problem';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codeOfConstraint } from '../db/constraints.ts';
import { Problem } from '../problem.ts';
import { problemTitles } from '../problem.vi.ts';
import { InvalidRequest } from './validation.ts';

export function useProblemReplies(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === 'server.failed') request.log.error({ err: error, requestId: request.id }, 'request failed');
    return sendProblem(request, reply, problem);
  });
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, { code, details }: Problem): FastifyReply {
  const body: ProblemBody = {
    type: `https://parindex.example/problems/${code}`,
    code,
    status: problemStatus[code],
    title: problemTitles[code],
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.findings === undefined ? {} : { findings: [...details.findings] }),
    ...(details.conflict === undefined ? {} : { conflict: details.conflict }),
    requestId: request.id,
  };
  // Serialised here: the route's own schemas describe its successes.
  return reply
    .code(body.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body);
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidRequest) return new Problem('request.invalid', { findings: error.issues.map(asFinding) });
  const code = codeOfConstraint(error) ?? codeOfFastify(error as FastifyError);
  return new Problem(code ?? 'server.failed');
}

function asFinding(issue: InvalidRequest['issues'][number]): Finding {
  return { path: issue.path.join('.'), message: issue.message, severity: 'error' };
}

/** Refusals of the framework itself: a body too large, broken JSON, a media type nobody reads. */
function codeOfFastify({ statusCode, code }: FastifyError): ProblemCode | null {
  if (statusCode === 413) return 'request.tooLarge';
  if (statusCode === 429) return 'request.tooMany';
  // Only Fastify's own: an error from elsewhere that happens to carry a status is a bug.
  return code?.startsWith('FST_') && statusCode !== undefined && statusCode < 500 ? 'request.invalid' : null;
}
