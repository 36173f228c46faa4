// Every request of the application: the forgery token, replies parsed by the contract, refusals as ProblemError.
// Here too, not only in main: so it lands in the chunk that holds the schemas, ahead of them.
import './zod-without-eval.ts';
import { problemSchema } from '@parindex/contract/problem';
import { ConnectionError, ProblemError } from '../ui/problem/problem-error.ts';
import { waitForSignIn } from './sign-in-gate.ts';

/** What a reply must be: a zod schema of packages/contract. */
export interface ReplySchema<Reply> {
  readonly parse: (body: unknown) => Reply;
}

/** For replies without a body (204). */
export const noReply: ReplySchema<undefined> = { parse: () => undefined };

interface RequestOptions {
  readonly body?: unknown;
  /** The same key on every retry of one write: the server does it once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Hand 401 to the caller instead of opening the sign-in dialog: the session request itself, signing in. */
  readonly signedOutIsAnswer?: boolean;
}

let csrf = '';

/** The token of the present session, sent with every write. */
export function setCsrfOf(session: { csrf: string } | null): void {
  csrf = session?.csrf ?? '';
}

/** Reads. @throws {ProblemError | ConnectionError} */
export function get<Reply>(path: string, reply: ReplySchema<Reply>, options: RequestOptions = {}): Promise<Reply> {
  return request('GET', path, reply, options);
}

/** Writes. @throws {ProblemError | ConnectionError} */
export function write<Reply>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  reply: ReplySchema<Reply>,
  options: RequestOptions = {},
): Promise<Reply> {
  return request(method, path, reply, options);
}

async function request<Reply>(
  method: string,
  path: string,
  reply: ReplySchema<Reply>,
  options: RequestOptions,
): Promise<Reply> {
  const response = await send(method, path, options);
  if (response.ok) return reply.parse(response.status === 204 ? undefined : await response.json());
  const error = await refusal(response);
  const signedOut = error instanceof ProblemError && error.problem.code === 'access.signedOut';
  if (!signedOut || options.signedOutIsAnswer) throw error;
  await waitForSignIn();
  return request(method, path, reply, options);
}

async function send(method: string, path: string, { body, idempotencyKey, signal }: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: headersOf(method, body, idempotencyKey),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ConnectionError('no answer', { cause: error });
  }
}

function headersOf(method: string, body: unknown, idempotencyKey: string | undefined): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'x-parindex-csrf': csrf }),
    ...(idempotencyKey === undefined ? {} : { 'x-parindex-idempotency': idempotencyKey }),
  };
}

/** The refusal as the contract has it; a gateway's own page means that the server is not there. */
async function refusal(response: Response): Promise<ProblemError | ConnectionError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success ? new ProblemError(problem.data) : new ConnectionError(`HTTP ${response.status}`);
}

interface UploadOptions<Reply> {
  readonly reply: ReplySchema<Reply>;
  readonly onProgress: (share: number) => void;
  readonly fields?: unknown;
  /** PUT replaces a file that is there. */
  readonly method?: 'POST' | 'PUT';
}

/**
 * Sends one file as multipart/form-data, field `file`, telling how much has gone (0…1). For <FileDrop>.
 *
 * @param fields what is said about the file, as JSON in the field `fields` before it; left out where nothing is
 */
export function upload<Reply>(
  path: string,
  file: File,
  { reply, onProgress, fields, method = 'POST' }: UploadOptions<Reply>,
): Promise<Reply> {
  const form = new FormData();
  if (fields !== undefined) form.append('fields', JSON.stringify(fields));
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest();
    transfer.open(method, path);
    transfer.setRequestHeader('x-parindex-csrf', csrf);
    transfer.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    transfer.addEventListener('error', () => reject(new ConnectionError('no answer')));
    transfer.addEventListener('load', () => {
      const response = new Response(transfer.responseText || null, {
        status: transfer.status === 204 ? 200 : transfer.status,
      });
      if (!response.ok) void refusal(response).then(reject);
      else if (transfer.status === 204) resolve(reply.parse(undefined));
      else response.json().then((body: unknown) => resolve(reply.parse(body)), reject);
    });
    transfer.send(form);
  });
}
