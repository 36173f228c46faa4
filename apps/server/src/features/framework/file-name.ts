// What a stored framework file is called when it leaves, and what it is.

/** `demo-commune-2025.yaml`; JSON where the file is an object in braces. */
export function fileNameOf({ key, source }: { key: string; source: string }): string {
  return `${key}.${isJson(source) ? 'json' : 'yaml'}`;
}

export function mediaTypeOf(source: string): string {
  return isJson(source) ? 'application/json; charset=utf-8' : 'application/yaml; charset=utf-8';
}

function isJson(source: string): boolean {
  return /^[\uFEFF\s]*\{/.test(source);
}
