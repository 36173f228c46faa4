// A multipart upload as a browser sends it: `fields` as JSON, then `file`.
import type { LightMyRequestResponse as Response } from 'fastify';
import type { Client } from './world.ts';

const boundary = 'ranh-gioi-cua-phep-thu';

/** The smallest content that is a PDF to the sniffer; `mark` makes contents differ. */
export function pdf(mark: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${mark}\n%%EOF\n`);
}

export function multipart(fields: unknown, content: Buffer, fileName: string): Buffer {
  return Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(fields)}\r\n` +
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

export const multipartType = { 'content-type': `multipart/form-data; boundary=${boundary}` };

export const documentFields = {
  name: 'Kế hoạch cải cách hành chính',
  documentNumber: '12/KH-SA',
  issuer: 'Sở A',
  documentDate: '2025-01-10',
  period: '2025',
  confidential: false,
};

export function upload(
  client: Client,
  agencyId: string,
  {
    fields = documentFields,
    content = pdf('một'),
    fileName = 'Kế hoạch.pdf',
  }: { fields?: object; content?: Buffer; fileName?: string } = {},
): Promise<Response> {
  return client.post(`/api/agencies/${agencyId}/evidence`, multipart(fields, content, fileName), multipartType);
}

/**
 * The same as a form that fetch and inject take.
 *
 * @param fields text fields beside the file
 */
export function formOf(
  file: { readonly name: string; readonly content: string | Uint8Array },
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([Buffer.from(file.content as Uint8Array)], file.name));
  return form;
}
