// A multipart form as a browser sends it, for the test client.

/** @param fields text fields beside the file */
export function formOf(
  file: { readonly name: string; readonly content: string | Uint8Array },
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([Buffer.from(file.content as Uint8Array)], file.name));
  return form;
}
