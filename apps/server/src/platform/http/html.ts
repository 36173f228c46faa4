// HTML as tagged templates: everything put in is escaped, unless it is itself HTML made here.
// Why not JSX or a template language: docs/decisions/0005-public-pages.md.

const markup = Symbol('markup');

/** Text that is already HTML. Only `html` makes it. */
export interface Html {
  readonly [markup]: string;
}

export type Inset = Html | string | number | null | readonly Inset[];

/** `html\`<td title="${note}">${name}</td>\``: attributes are always quoted, so escaping five characters is enough. */
export function html(parts: TemplateStringsArray, ...insets: readonly Inset[]): Html {
  let text = parts[0] ?? '';
  insets.forEach((inset, place) => {
    text += written(inset) + (parts[place + 1] ?? '');
  });
  return { [markup]: text };
}

/** The whole page as text. */
export function pageText(page: Html): string {
  return `<!doctype html>\n${page[markup]}`;
}

function written(inset: Inset): string {
  if (inset === null) return '';
  if (typeof inset === 'string' || typeof inset === 'number') return escaped(String(inset));
  return isList(inset) ? inset.map(written).join('') : inset[markup];
}

function isList(inset: Html | readonly Inset[]): inset is readonly Inset[] {
  return Array.isArray(inset);
}

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => replacements[character] ?? character);
}
