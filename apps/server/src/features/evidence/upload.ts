// The parts of an upload: `fields` as JSON first, then `file`, which is handed on as a stream and never held in memory.
import { type EvidenceFields, evidenceFieldsSchema } from '@parindex/contract/evidence';
import { describeIssue } from '@parindex/contract/messages.vi';
import type { FastifyRequest } from 'fastify';
import { fail, failOn } from '../../platform/problem.ts';
import type { Upload } from './evidence.service.ts';
import { evidenceText } from './evidence.vi.ts';

/** @throws {Problem} request.invalid with every finding */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) failOn('request.invalid', 'file', [evidenceText.multipart]);
  let fields: EvidenceFields | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field' && part.fieldname === 'fields') fields = readFields(part.value);
    if (part.type === 'file' && part.fieldname === 'file') {
      if (fields === null) return failFields();
      return { fields, fileName: part.filename, content: part.file };
    }
  }
  failOn('request.invalid', 'file', [evidenceText.noFile]);
  return failFields();
}

function failFields(): never {
  fail('request.invalid', { findings: [{ path: 'fields', message: evidenceText.fieldsFirst, severity: 'error' }] });
}

function readFields(value: unknown): EvidenceFields {
  const reading = evidenceFieldsSchema.safeParse(parseJson(String(value)), { error: describeIssue });
  if (reading.success) return reading.data;
  return fail('request.invalid', {
    findings: reading.error.issues.map(({ path, message }) => ({
      path: ['fields', ...path].join('.'),
      message,
      severity: 'error',
    })),
  });
}

/** Broken JSON is a missing object to the schema, which says so in Vietnamese. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
