// One uploaded file with the form's other fields, kept in memory: for files that are read at once and small.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import { fail } from '../problem.ts';
import { uploadText } from './upload.vi.ts';
import { parseByContract } from './validation.ts';

export interface Upload<Fields> {
  /** As the sender called it; only for findings and downloads, never a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields: Fields;
}

/** Lets the routes of one feature take multipart bodies. */
export async function useUploads(app: FastifyInstance): Promise<void> {
  if (!app.hasContentTypeParser('multipart/form-data')) await app.register(multipart);
}

/**
 * Reads the form: one file in the field `file`, and text fields.
 *
 * @param shape what the text fields must be
 * @throws {Problem} request.tooLarge beyond `maxBytes`; request.invalid without a file
 */
export async function readUpload<Fields>(
  request: FastifyRequest,
  shape: ZodType<Fields>,
  maxBytes: number,
): Promise<Upload<Fields>> {
  if (!request.isMultipart()) fail('request.invalid', { detail: uploadText.notAForm });
  const fields: Record<string, string> = {};
  let file: { name: string; bytes: Uint8Array } | null = null;
  const limits = { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = { name: part.filename.normalize('NFC'), bytes: await part.toBuffer() };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') {
      fail('request.tooLarge', { detail: uploadText.tooLarge(maxBytes) });
    }
    throw error;
  }
  if (file === null)
    fail('request.invalid', { findings: [{ path: 'file', message: uploadText.absent, severity: 'error' }] });
  return { ...file, fields: parseByContract(shape, withJson(fields)) };
}

/** A form may say what it says as one JSON object in the field `fields`. What is no JSON is left for the contract to refuse. */
function withJson({ fields: json, ...fields }: Readonly<Record<string, string>>): unknown {
  if (json === undefined) return fields;
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null ? { ...fields, ...parsed } : fields;
  } catch {
    return fields;
  }
}
